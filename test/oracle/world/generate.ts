import type { World, WorldAccount } from "../../support/world.js";
import { Random } from "../exact/random.js";
import { drawTables, type DrawnTables } from "./account.js";
import { isAlive } from "./codes.js";
import { makeCrosswalk, YEARS, type Crosswalk } from "./crosswalk.js";
import { drawPlainTables, type PlainTables } from "./plain-tables.js";
import { drawStatements } from "./statements.js";
import { withTautologies } from "./tautologies.js";

/** A world of the oracle: as test/support/world.ts loads it, with its crosswalk in full. */
export interface OracleWorld extends World {
  readonly accounts: readonly WorldAccount[];
  readonly crosswalk: Readonly<Record<string, unknown>> & Crosswalk;
}

export const DEPARTMENTS = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"].map((name) => `虚拟县${name}局`);
const REGIONS = [
  { code: "990101", name: "虚拟东区" },
  { code: "990102", name: "虚拟西区" },
];

function drawUnits(random: Random): readonly string[] | undefined {
  if (random.chance(40)) return undefined;
  return random.chance(80) ? ["本级", "事务中心"] : ["本级", "事务中心", "服务所"];
}

interface Career {
  readonly department: string;
  readonly region: (typeof REGIONS)[number] | undefined;
  readonly crosswalk: Crosswalk;
  /** Draws what was added to worlds later, so that the rest of them stays as it was. */
  readonly added: Random;
}

/** What the newest version of the year before printed. */
interface Before {
  readonly tables: DrawnTables;
  readonly plain: PlainTables | undefined;
}

interface Version {
  readonly account: WorldAccount;
  readonly printed: Before;
}

function drawVersions(random: Random, career: Career, year: number, before: Before): Version[] {
  const { department, region, crosswalk, added } = career;
  const days = [
    `${String(year + 1)}-08-01`,
    ...(random.chance(10) ? [`${String(year + 1)}-11-15`] : []),
    ...(random.chance(4) ? [`${String(year + 3)}-02-01`] : []),
  ];
  let old = before.tables;
  return days.map((publishedOn) => {
    const tables = drawTables(random, crosswalk, year, old);
    const units = drawUnits(random);
    const statements = withTautologies(added, drawStatements(random, tables, before.tables));
    const plain = drawPlainTables(added, before.plain);
    old = tables;
    const account = {
      department,
      year,
      publishedOn,
      tables: { ...tables, ...plain.tables },
      statements: [...statements, ...withTautologies(added, plain.statements)],
      ...(units === undefined ? {} : { units }),
      ...(region === undefined ? {} : { region }),
    };
    return { account, printed: { tables, plain } };
  });
}

/** The world of a seed: eight departments and six years, some accounts missing, some published several times. */
export function generateWorld(seed: number): OracleWorld {
  const random = new Random(seed);
  const added = new Random(seed + 2_000_000);
  const crosswalk = makeCrosswalk(random, DEPARTMENTS);
  const accounts: WorldAccount[] = [];
  for (const department of DEPARTMENTS) {
    const career = { department, region: random.pick([...REGIONS, undefined]), crosswalk, added };
    const alive = YEARS.filter((year) => isAlive(crosswalk, department, year));
    const kept = random.some(alive, 86);
    let before: Before = { tables: {}, plain: undefined };
    for (const year of kept.length === 0 ? alive.slice(0, 1) : kept) {
      const versions = drawVersions(random, career, year, before);
      accounts.push(...versions.map(({ account }) => account));
      before = versions.at(-1)?.printed ?? before;
    }
  }
  return { accounts, crosswalk: { ...crosswalk } };
}
