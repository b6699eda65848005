/** A document cannot be stored as it is; the message names the place and the remedy, and nothing of it is stored. */
export class AccountRefused extends Error {
  override readonly name = "AccountRefused";

  constructor(
    readonly document: string,
    readonly place: string,
    readonly reason: string,
  ) {
    super(`${document}: ${place}: ${reason}`);
  }
}
