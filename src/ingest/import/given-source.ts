import type { AccountKind, PublishedAccount } from "../../domain/account.js";
import type { ImportedAccount } from "../../store/read/accounts.js";
import type { KnownOfDocument } from "../../domain/known-of-document.js";
import { foldName } from "../../domain/names.js";
import { whyNotPublishedThen } from "../../domain/published-day.js";

/** What is given of a document beside its bytes; what is left out is not given. */
export interface GivenSource {
  /** Where it is given: "--published-on", or the line of a manifest. */
  readonly place: string;
  readonly url?: string;
  readonly publishedOn?: string;
  /** Of an account that does not say whose it is; one that does must say the same. */
  readonly department?: string;
  /** Of an account that does not say of what kind it is; likewise. */
  readonly kind?: AccountKind;
}

export const NOTHING_GIVEN: GivenSource = { place: "" };

/** What the reader is told of a document that does not say it. */
export function knownBy({ department, kind }: GivenSource): KnownOfDocument {
  return { ...(department === undefined ? {} : { department }), ...(kind === undefined ? {} : { kind }) };
}

/** True where a stored account is known to be all that is given of its document. */
export function isKnownAs(stored: ImportedAccount, { url, publishedOn, department, kind }: GivenSource): boolean {
  return (
    (url ?? stored.sourceUrl) === stored.sourceUrl &&
    (publishedOn ?? stored.publishedOn) === stored.publishedOn &&
    foldName(department ?? stored.department) === foldName(stored.department) &&
    (kind ?? stored.kind) === stored.kind
  );
}

const KIND_WORDS: Readonly<Record<AccountKind, string>> = { DEPARTMENT_FINAL: "部门决算", UNIT_FINAL: "单位决算" };

/** What is given of a document contradicts what stands in it; nothing of it is stored. */
class GivenContradicted extends Error {
  override readonly name = "GivenContradicted";

  constructor(document: string, { place }: GivenSource, reason: string) {
    super(`${document}: ${place}: ${reason}`);
  }
}

/**
 * An account with what is given of its document. Throws GivenContradicted where the document names another department or
 * kind, or an account of a year that was not over on the day.
 */
export function withGiven(account: PublishedAccount, given: GivenSource): PublishedAccount {
  const { url, publishedOn, department, kind } = given;
  const refuse = (reason: string): never => {
    throw new GivenContradicted(account.document.name, given, reason);
  };
  if (department !== undefined && foldName(department) !== foldName(account.department.name)) {
    refuse(
      `the department is given as ${department}, and the document names ${account.department.name}; leave it out, or give the document of ${department}`,
    );
  }
  if (kind !== undefined && kind !== account.kind) {
    refuse(
      `the kind is given as ${KIND_WORDS[kind]}, and the document is a ${KIND_WORDS[account.kind]}; leave it out, or give the other document`,
    );
  }
  const why = publishedOn === undefined ? null : whyNotPublishedThen(publishedOn, account.year);
  if (why !== null) refuse(`the day of publication ${why}`);
  const document = {
    ...account.document,
    ...(url === undefined ? {} : { url }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
  return { ...account, document };
}
