import sql from "sql-template-tag";
import {
  AccountKind,
  type DepartmentName,
  type PublishedAccount,
  type PublishedDepartment,
} from "../../domain/account.js";
import { isSameName } from "../../domain/names.js";
import type { Database, Row } from "../database.js";
import { flag, member, text, textOrNull, whole, wholeOrNull } from "../row.js";
import { readPublishedIndicators } from "./published-indicators.js";
import { readPublishedStatements } from "./published-statements.js";
import { readPublishedTables } from "./published-tables.js";

const NAME_KINDS = { FORMER: "FORMER", ALIAS: "ALIAS" } as const;

/** The key that a document without one gave its department: "region/name". A seed's key holds no "/". */
const DERIVED_KEY = "/";

function nameOf(row: Row): DepartmentName {
  const fromYear = wholeOrNull(row, "from_year");
  const toYear = wholeOrNull(row, "to_year");
  return {
    name: text(row, "name"),
    kind: member(row, "kind", NAME_KINDS),
    ...(fromYear === null ? {} : { fromYear }),
    ...(toYear === null ? {} : { toYear }),
  };
}

/** The department under the name that the document prints; without a key, only its names lead to it. */
function departmentOf(account: Row, stored: readonly DepartmentName[]): PublishedDepartment {
  const name = text(account, "department_name");
  const key = text(account, "key");
  const served = text(account, "served_name");
  const isDerived = key.includes(DERIVED_KEY);
  const others = stored.filter((other) => !isSameName(other.name, name));
  if (isDerived && !isSameName(served, name)) others.push({ name: served, kind: "ALIAS" });
  const code = textOrNull(account, "region_code");
  return {
    ...(isDerived ? {} : { key }),
    name,
    ...(others.length === 0 ? {} : { otherNames: others }),
    ...(code === null ? {} : { region: { code, name: text(account, "region_name") } }),
    synthetic: flag(account, "synthetic"),
  };
}

/**
 * A stored account as its document publishes it: tables with their printed cells, and what the narrative states.
 * Figures that were stated or added up are no cells. Other names are those by which the store knows the department.
 * Null where no account has the id.
 */
export async function readPublishedAccount(database: Database, accountId: number): Promise<PublishedAccount | null> {
  const [account] = await database.rows(sql`
    SELECT a.department_id, a.year, a.kind, a.department_name, a.document_name, a.document_title, a.source_url, a.published_on,
      a.pages, a.units, d.key, d.name AS served_name, d.synthetic, d.region_code, r.name AS region_name
    FROM account a JOIN department d ON d.id = a.department_id LEFT JOIN region r ON r.code = d.region_code
    WHERE a.id = ${accountId}`);
  if (account === undefined) return null;
  const names = await database.rows(sql`
    SELECT name, kind, from_year, to_year FROM department_name
    WHERE department_id = ${whole(account, "department_id")} ORDER BY COALESCE(from_year, to_year, 0), name`);
  const title = textOrNull(account, "document_title");
  const url = textOrNull(account, "source_url");
  const publishedOn = textOrNull(account, "published_on");
  const pages = wholeOrNull(account, "pages");
  const indicators = await readPublishedIndicators(database, accountId);
  const units = textOrNull(account, "units");
  return {
    department: departmentOf(account, names.map(nameOf)),
    year: whole(account, "year"),
    kind: member(account, "kind", AccountKind),
    document: {
      name: text(account, "document_name"),
      ...(title === null ? {} : { title }),
      ...(url === null ? {} : { url }),
      ...(publishedOn === null ? {} : { publishedOn }),
      ...(pages === null ? {} : { pages }),
    },
    ...(units === null ? {} : { units: units.split("\n") }),
    tables: await readPublishedTables(database, accountId),
    statements: await readPublishedStatements(database, accountId),
    ...(indicators.length === 0 ? {} : { indicators }),
  };
}
