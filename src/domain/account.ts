import type { ChangeBasis, AccountTable, Measure, Stage } from "./line.js";
import type { Direction } from "./change.js";
import type { IndicatorKind } from "./indicator.js";
import type { AmountUnit, PrintedUnit } from "./money.js";

/** 部门决算 (the whole department) and 单位决算 (one unit alone): different kinds of account; one is never a version of another. */
export const AccountKind = {
  DEPARTMENT_FINAL: "DEPARTMENT_FINAL",
  UNIT_FINAL: "UNIT_FINAL",
} as const;
export type AccountKind = (typeof AccountKind)[keyof typeof AccountKind];

/** Where something stands in a document; every part that is known. Rows, columns, lines and pages count from 1. */
export interface Place {
  readonly page?: number;
  readonly line?: number;
  readonly row?: number;
  readonly column?: number;
}

/** One cell as printed. `printed` is the amount, null where there is none; `withheld` where 涉密 stands in it. */
export interface PublishedCell extends Place {
  readonly printed: string | null;
  readonly withheld?: boolean;
  /** The text of a cell that prints something and no amount (见附注, #REF!): it is not blank. */
  readonly notUnderstood?: string;
}

/** A column of amounts; `column` is its place among the printed columns. */
export interface PublishedColumn {
  readonly measure: Measure;
  readonly stage: Stage;
  readonly column?: number;
}

/** A printed row. `cells` are aligned to the table's columns; a cell that the row does not have is undefined there. */
export interface PublishedRow extends Place {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly (PublishedCell | null)[];
}

/** Which money the 三公 table covers: 一般公共预算 until about 2021, all 财政拨款 after. */
export type TableScope = "GENERAL_BUDGET" | "ALL_APPROPRIATION";

/** One of the nine tables. `withheld`: listed, but its figures are not disclosed (涉密). */
export interface PublishedTable extends Place {
  readonly table: AccountTable;
  readonly title: string;
  readonly form?: string;
  readonly unit: PrintedUnit;
  readonly withheld?: boolean;
  readonly scope?: TableScope;
  /** The table that the note below says is empty: 08 and 09 may carry each other's note. */
  readonly emptyNoteOf?: AccountTable;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly PublishedRow[];
}

/** What the narrative states of one change, signed by its direction word; absent parts are not stated. */
export interface PublishedChange {
  readonly basis: ChangeBasis;
  readonly baseYear?: number;
  readonly base?: string;
  readonly amount?: string;
  readonly rate?: string;
  readonly direction?: Direction;
  readonly completionRate?: string;
  /** The reason as published, a short phrase: 节约开支 */
  readonly reason?: string;
}

/** 占比: the percentage of `table` `key` `measure` that the statement's amount makes up. */
export interface PublishedShare {
  readonly rate: string;
  readonly table: AccountTable;
  readonly key: string;
  readonly measure?: Measure;
}

/** A sentence of the narrative that states figures of one line (收、支总计: of two, the expenditure side last). */
export interface PublishedStatement extends Place {
  /** Section numbers from the part down: "三.五.三.1" */
  readonly section: string;
  readonly table: AccountTable;
  readonly keys: readonly string[];
  readonly measure?: Measure;
  /** The line as the narrative names it. */
  readonly subject: string;
  readonly unit: AmountUnit;
  readonly amount?: string;
  readonly changes?: readonly PublishedChange[];
  readonly shares?: readonly PublishedShare[];
  /** Items that the sentence lists by name (主要包括基本工资、津贴补贴…). */
  readonly listed?: readonly string[];
  /** What stands there, at most a sentence; seeds leave it out. */
  readonly text?: string;
}

/** A count that the narrative discloses beside money: 接待165人次. The first of its kind in the document. */
export interface PublishedIndicator extends Place {
  readonly kind: IndicatorKind;
  /** The count as printed, "0" where the account says that there were none. */
  readonly printed: string;
  readonly section: string;
  /** A count of guests that includes the foreign ones counted beside it; left out where those are told apart. */
  readonly includesForeign?: true;
  /** What stands there, at most a sentence; seeds leave it out. */
  readonly text?: string;
}

/** Another name of a department and when it was its name (years inclusive). */
export interface DepartmentName {
  readonly name: string;
  readonly kind: "FORMER" | "ALIAS";
  readonly fromYear?: number;
  readonly toYear?: number;
}

/** Who published: the name printed in this document, and what identifies the department across names. */
export interface PublishedDepartment {
  /** Stable identity chosen by the author of a seed; absent in imported documents, which are matched by name. */
  readonly key?: string;
  readonly name: string;
  readonly otherNames?: readonly DepartmentName[];
  readonly region?: { readonly code: string; readonly name: string };
  readonly synthetic: boolean;
}

/** The document: its name (never a path) and what is known of its publication. */
export interface PublishedDocument {
  readonly name: string;
  readonly title?: string;
  /** Where it was published; http or https. */
  readonly url?: string;
  /** A day of Beijing. */
  readonly publishedOn?: string;
  readonly pages?: number;
}

/** Everything that one document publishes about one department in one fiscal year: what every reader yields and the store saves. */
export interface PublishedAccount {
  readonly department: PublishedDepartment;
  readonly year: number;
  readonly kind: AccountKind;
  readonly document: PublishedDocument;
  /** 决算单位构成: the units whose figures the account covers, where the document lists them. */
  readonly units?: readonly string[];
  readonly tables: readonly PublishedTable[];
  readonly statements: readonly PublishedStatement[];
  /** Left out where none is disclosed. */
  readonly indicators?: readonly PublishedIndicator[];
}
