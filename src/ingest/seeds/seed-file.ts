import type {
  Place,
  PublishedAccount,
  PublishedColumn,
  PublishedRow,
  PublishedShare,
  PublishedStatement,
  PublishedTable,
} from "../../domain/account.js";
import type { Stage } from "../../domain/line.js";
import type { AmountUnit, PrintedUnit } from "../../domain/money.js";

/** A cell with its place. `absent`: the row has no such cell, which is not the same as a blank one. */
export interface SeedCellObject extends Place {
  readonly printed?: string | null;
  readonly withheld?: boolean;
  readonly notUnderstood?: string;
  readonly absent?: true;
}

/** The amount as printed, null where the cell is blank, or an object. */
export type SeedCell = string | null | SeedCellObject;

/** A printed row; `column` is that of its first cell, where rows stand side by side. */
export interface SeedRow extends Omit<PublishedRow, "cells"> {
  readonly cells: readonly SeedCell[];
}

/** A column of amounts; FINAL where no stage is given. */
export interface SeedColumn extends Omit<PublishedColumn, "stage"> {
  readonly stage?: Stage;
}

/** A table; without a unit it has the file's. */
export interface SeedTable extends Omit<PublishedTable, "unit" | "columns" | "rows"> {
  readonly unit?: PrintedUnit;
  readonly columns: readonly SeedColumn[];
  readonly rows: readonly SeedRow[];
}

/** A share; `unprinted`: no table of the file prints the line, or the column, of the whole. */
export interface SeedShare extends PublishedShare {
  readonly unprinted?: true;
}

/** A statement; without a unit it has the file's. `unprinted`: no table of the file prints its line, or its column. */
export interface SeedStatement extends Omit<PublishedStatement, "unit" | "shares"> {
  readonly unit?: AmountUnit;
  readonly unprinted?: true;
  readonly shares?: readonly SeedShare[];
}

/** What seeds/account.schema.json describes: a PublishedAccount with shorthands. */
export interface SeedFile extends Omit<PublishedAccount, "tables" | "statements"> {
  readonly $schema?: string;
  readonly unit: AmountUnit;
  readonly tables: readonly SeedTable[];
  readonly statements: readonly SeedStatement[];
}
