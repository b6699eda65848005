import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadSeeds } from "../../src/ingest/seeds/load-seeds.js";
import type { DatabaseTarget } from "../../src/store/target.js";
import { createApi, type SeededApi } from "./api.js";
import { onBothStores } from "./stores.js";

/** A cell of a world: as printed, null for a blank one, "涉密" for a withheld one. */
export type WorldCell = string | null;

/** Rows by "key name" (合计 needs no name); the cells stand in the order of the columns. */
export type WorldRows = Readonly<Record<string, WorldCell | readonly WorldCell[]>>;

/** One table of an account: its rows, or what differs from a table with the one column of final totals. */
export type WorldTable =
  | WorldRows
  | {
      readonly columns?: readonly { readonly measure: string; readonly stage?: string }[];
      readonly withheld?: boolean;
      readonly scope?: "GENERAL_BUDGET" | "ALL_APPROPRIATION";
      readonly rows: WorldRows;
    };

/** A change that the narrative states, as seeds write it. */
export interface WorldChange {
  readonly basis?: "PRIOR_YEAR" | "INITIAL_BUDGET" | "ADJUSTED_BUDGET";
  readonly base?: string;
  readonly amount?: string;
  readonly rate?: string;
  readonly direction?: "INCREASE" | "DECREASE" | "UNCHANGED";
  readonly completionRate?: string;
  readonly reason?: string;
}

/** A sentence of the narrative about a line, written TABLE/key (or TABLE/key+key for 收、支总计). */
export interface WorldStatement {
  readonly of: string;
  readonly measure?: string;
  readonly amount?: string;
  readonly changes?: readonly WorldChange[];
}

/** One fictional account, in 万元. */
export interface WorldAccount {
  readonly department: string;
  readonly year: number;
  readonly tables: Readonly<Record<string, WorldTable>>;
  readonly statements?: readonly WorldStatement[];
  readonly indicators?: readonly { readonly kind: string; readonly printed: string; readonly includesForeign?: true }[];
  readonly units?: readonly string[];
  readonly publishedOn?: string;
  /** DEPARTMENT_FINAL where it is left out. */
  readonly kind?: "UNIT_FINAL";
  readonly region?: { readonly code: string; readonly name: string };
}

/** A fictional world: accounts, and a crosswalk file of `codes`, `departments` and `regions` (seeds/crosswalk.schema.json). */
export interface World {
  readonly accounts: readonly WorldAccount[];
  readonly crosswalk?: Readonly<Record<string, unknown>>;
}

function isDetailed(table: WorldTable): table is Exclude<WorldTable, WorldRows> {
  return "rows" in table && typeof table.rows === "object" && !Array.isArray(table.rows);
}

function cellOf(cell: WorldCell): unknown {
  return cell === "涉密" ? { printed: null, withheld: true } : cell;
}

function rowOf([label, cells]: [string, WorldCell | readonly WorldCell[]], index: number): unknown {
  const [key = label, ...name] = label.split(" ");
  const list = Array.isArray(cells) ? (cells as readonly WorldCell[]) : [cells as WorldCell];
  return { key, name: name.length === 0 ? "合计" : name.join(" "), row: index + 1, cells: list.map(cellOf) };
}

function tableOf([table, given]: [string, WorldTable]): unknown {
  const { columns = [{ measure: "TOTAL" }], rows, ...others } = isDetailed(given) ? given : { rows: given };
  return { table, title: table, columns, ...others, rows: Object.entries(rows).map(rowOf) };
}

function statementOf({ of, changes, ...others }: WorldStatement): unknown {
  const [table = "", keys = ""] = of.split("/");
  return {
    section: "三.一",
    table,
    keys: keys.split("+"),
    subject: keys,
    ...others,
    ...(changes === undefined ? {} : { changes: changes.map((one) => ({ basis: "PRIOR_YEAR", ...one })) }),
  };
}

/** The account as a seed file holds it (seeds/account.schema.json). */
function seedOf(account: WorldAccount): unknown {
  const { department, year, tables, statements = [], indicators, units, publishedOn, region } = account;
  return {
    department: { name: department, synthetic: true, ...(region === undefined ? {} : { region }) },
    year,
    kind: account.kind ?? "DEPARTMENT_FINAL",
    document: {
      name: `${department}-${String(year)}${publishedOn === undefined ? "" : `-${publishedOn}`}`,
      ...(publishedOn === undefined ? {} : { publishedOn }),
    },
    unit: "WAN_YUAN",
    ...(units === undefined ? {} : { units }),
    tables: Object.entries(tables).map(tableOf),
    statements: statements.map(statementOf),
    ...(indicators === undefined ? {} : { indicators: indicators.map((one) => ({ section: "三.二", ...one })) }),
  };
}

/** Writes a world as a folder of seeds, each file as `juesuan serve` would find it; returns the folder, and how to remove it. */
export function writeWorld(world: World): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-world-"));
  world.accounts.forEach((account, index) => {
    const own = path.join(folder, String(index).padStart(3, "0"));
    mkdirSync(own);
    writeFileSync(path.join(own, `${String(account.year)}.json`), JSON.stringify(seedOf(account)));
  });
  if (world.crosswalk !== undefined) {
    mkdirSync(path.join(folder, "crosswalk"));
    writeFileSync(path.join(folder, "crosswalk", "world.json"), JSON.stringify({ name: "world", ...world.crosswalk }));
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The API of a world as tests ask it. */
export type WorldApi = Pick<SeededApi, "ask" | "statements">;

/** Tests on both databases that ask one world, which is made once for all of them. */
export function onWorld(title: string, world: World, tests: (api: WorldApi) => void): void {
  onBothStores(title, (kind) => {
    let made: SeededApi;

    beforeAll(async () => {
      made = await createWorldApi(kind, world);
    }, 60_000);

    afterAll(async () => {
      await made.close();
    });

    tests({
      ask: async (...asked) => made.ask(...asked),
      get statements() {
        return made.statements;
      },
    });
  });
}

/** An API over a store that holds this world and nothing else, loaded as seeds are. */
export async function createWorldApi(kind: DatabaseTarget["kind"], world: World): Promise<SeededApi> {
  const { folder, remove } = writeWorld(world);
  try {
    return await createApi(kind, async (store) => {
      await loadSeeds(store.writer, folder, () => new Date("2026-01-02T03:04:05Z"));
    });
  } finally {
    remove();
  }
}
