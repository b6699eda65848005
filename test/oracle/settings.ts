/** How much the oracle asks: a part in every run of the tests, as much as is wanted by `npm run oracle`. */
interface Settings {
  /** At least so many values are compared on each database. */
  readonly comparisons: number;
  /** Seed of the first world; the next ones follow. */
  readonly seed: number;
  /** Of a hundred questions so many are asked of each world, drawn by its seed. */
  readonly share: number;
  readonly database: string | undefined;
  /** Milliseconds that one database may take. */
  readonly limit: number;
}

const BY_DEFAULT = 26_000;
const SHARE_BY_DEFAULT = 45;
const SEED_BY_DEFAULT = 1;

function whole(name: string, otherwise: number): number {
  return Number.parseInt(process.env[name] ?? String(otherwise), 10);
}

const comparisons = whole("JUESUAN_ORACLE_COMPARISONS", BY_DEFAULT);

export const settings: Settings = {
  comparisons,
  seed: whole("JUESUAN_ORACLE_SEED", SEED_BY_DEFAULT),
  share: whole("JUESUAN_ORACLE_SHARE", SHARE_BY_DEFAULT),
  database: process.env.JUESUAN_ORACLE_DATABASE,
  limit: 120_000 + comparisons * 10,
};
