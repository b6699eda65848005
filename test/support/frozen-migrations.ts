/**
 * The fingerprints of migrations that may not change any more, by name. A release from 1.0 on adds those that it brings
 * (docs/decisions/0018); before, the initial migration may still be rewritten and none stands here.
 */
export const FROZEN_MIGRATIONS: Readonly<Record<string, number>> = {};
