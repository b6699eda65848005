import { failureOf } from "../failure-of.js";
import { WrongStoreVersion } from "../store-version.js";
import { BadBackup, StoreHoldsData } from "./errors.js";

/** Throws what a driver or the disk threw as a StoreFailure, and what is ours as it is. */
export function asBackupFailure(error: unknown): never {
  const isOurs = error instanceof BadBackup || error instanceof StoreHoldsData || error instanceof WrongStoreVersion;
  throw isOurs ? error : failureOf(error);
}
