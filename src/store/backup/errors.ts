/** A backup that is not whole, or no backup at all; nothing was stored from it. */
export class BadBackup extends Error {
  override readonly name = "BadBackup";
}

/** There is a file of that name, which is left as it is. */
export class BackupExists extends Error {
  override readonly name = "BackupExists";
}

/** The store holds accounts, or something that is no store of this build: only a replacement that is asked for takes it away. */
export class StoreHoldsData extends Error {
  override readonly name = "StoreHoldsData";
}
