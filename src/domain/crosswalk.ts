import type { SourcePlace } from "./facts.js";
import type { AccountTable } from "./line.js";
import { meaningBreaks } from "./meaning-breaks.js";
import { TABLES } from "./tables/tables.js";

/** Which classification a code belongs to: 支出功能分类 / 支出经济分类. */
export const TableFamily = { FUNCTIONAL: "FUNCTIONAL", ECONOMIC: "ECONOMIC" } as const;
export type TableFamily = (typeof TableFamily)[keyof typeof TableFamily];

/** What happened to the codes of an edge. */
export const EdgeKind = {
  RENAME: "RENAME",
  RECODE: "RECODE",
  SPLIT: "SPLIT",
  MERGE: "MERGE",
  MOVE: "MOVE",
  NEW: "NEW",
  ABOLISHED: "ABOLISHED",
} as const;
export type EdgeKind = (typeof EdgeKind)[keyof typeof EdgeKind];

/**
 * SOURCED: the pair of codes is seen in published documents. PROVISIONAL: likely, and not confirmed. STATED: the reason
 * that one account gives for one change says it, of its department and year alone.
 */
export const EdgeEvidence = { SOURCED: "SOURCED", PROVISIONAL: "PROVISIONAL", STATED: "STATED" } as const;
export type EdgeEvidence = (typeof EdgeEvidence)[keyof typeof EdgeEvidence];

/** What bears out a stated edge: the reasons of both lines, or that the one gained what the other lost. */
export const BorneOutBy = { REASONS: "REASONS", SUMS: "SUMS" } as const;
export type BorneOutBy = (typeof BorneOutBy)[keyof typeof BorneOutBy];

/** Where a stated edge comes from. */
export interface StatedBy {
  /** Where the reason stands. */
  readonly place: SourcePlace;
  /** Null where nothing but this one reason says it. */
  readonly borneOutBy: BorneOutBy | null;
}

/** How far continuity goes: the same code only, sourced edges too, or every edge. */
export const Continuity = { STRICT: "STRICT", SOURCED: "SOURCED", PROVISIONAL: "PROVISIONAL" } as const;
export type Continuity = (typeof Continuity)[keyof typeof Continuity];

/** A code with the name that it bears on its side of an edge. */
export interface CodeName {
  readonly code: string;
  readonly name: string;
}

/**
 * From `year` on the new codes stand for what the old ones stood for before. Where the year itself is not known for
 * certain, the new codes may first be printed in any year from `firstYear` to `lastYear`.
 * `old` is empty for NEW (whatever bore the code before is another thing), `new` for ABOLISHED. A code that had become
 * another, and that an edge leads to again, stands for another thing from then on (meaning-breaks).
 */
export interface CrosswalkEdge {
  readonly id: string;
  readonly family: TableFamily;
  readonly kind: EdgeKind;
  readonly evidence: EdgeEvidence;
  readonly year: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly old: readonly CodeName[];
  readonly new: readonly CodeName[];
  readonly note: string | null;
  /** Of STATED edges, and of no other. */
  readonly stated?: StatedBy;
}

/**
 * True for an edge that the reason of one account states. Between that year and the one before some of the money of the old
 * codes went to the new ones; all of them go on standing for what they stood for, so that such an edge ends no meaning.
 */
export function isStated({ evidence }: CrosswalkEdge): boolean {
  return evidence === EdgeEvidence.STATED;
}

/** The classification that the codes of a table belong to; null for tables whose rows bear no codes. */
export function familyOf(table: AccountTable): TableFamily | null {
  return TABLES[table].codes?.family ?? null;
}

/**
 * True where an edge may be followed; only RECODE, SPLIT, MERGE and MOVE lead to other codes. One that is stated is
 * followed as sourced only where something bears it out.
 */
export function isFollowed(edge: CrosswalkEdge, continuity: Continuity): boolean {
  if (continuity === Continuity.STRICT) return false;
  if (continuity === Continuity.PROVISIONAL || edge.evidence === EdgeEvidence.SOURCED) return true;
  return edge.stated !== undefined && edge.stated.borneOutBy !== null;
}

/** What a code stands for in some years: of a reused code the first meaning is 0, the next one 1. */
export type Meaning = `${string}#${number}`;

/** What a code stands for from one year to another, inclusive; infinite where nothing bounds it. */
export interface CodeMeaning {
  readonly meaning: Meaning;
  readonly fromYear: number;
  readonly toYear: number;
}

/** The codes of one side of an edge, or of both, with the meaning that they have there. */
export type EdgeCodes = ReadonlyMap<string, Meaning>;

interface IndexedEdge {
  readonly edge: CrosswalkEdge;
  readonly old: EdgeCodes;
  readonly new: EdgeCodes;
}

/** All edges, found by code. Built once for each revision of the store; nothing here does I/O. */
export class Crosswalk {
  private readonly breaks = new Map<string, number[]>();
  private readonly byMeaning = new Map<Meaning, IndexedEdge[]>();
  private readonly codes = new Set<string>();

  constructor(readonly edges: readonly CrosswalkEdge[]) {
    const byCode = new Map<string, { readonly code: string; readonly edges: Set<CrosswalkEdge> }>();
    for (const edge of edges) {
      for (const { code } of [...edge.old, ...edge.new]) {
        const id = `${edge.family}/${code}`;
        this.codes.add(id);
        const named = byCode.get(id) ?? { code, edges: new Set() };
        named.edges.add(edge);
        byCode.set(id, named);
      }
    }
    for (const [id, named] of byCode) {
      const lasting = [...named.edges].filter((edge) => !isStated(edge));
      this.breaks.set(id, meaningBreaks(lasting, named.code));
    }
    for (const edge of edges) this.index(edge);
  }

  /** False where no edge names the code, so that nothing but the code itself has to be looked at. */
  touches(family: TableFamily, code: string): boolean {
    return this.codes.has(`${family}/${code}`);
  }

  /** What the code stands for in a year. */
  meaning(family: TableFamily, code: string, year: number): Meaning {
    const before = (this.breaks.get(`${family}/${code}`) ?? []).filter((first) => first <= year).length;
    return `${family}/${code}#${before}`;
  }

  /** Every code of a classification that an edge names. */
  codesOf(family: TableFamily): string[] {
    const start = `${family}/`;
    return [...this.codes].filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
  }

  /** Everything that the code stands for over the years, oldest first. */
  meaningsOf(family: TableFamily, code: string): CodeMeaning[] {
    const starts = [-Infinity, ...(this.breaks.get(`${family}/${code}`) ?? [])];
    return starts.map((fromYear, index) => ({
      meaning: this.meaning(family, code, fromYear),
      fromYear,
      toYear: (starts[index + 1] ?? Infinity) - 1,
    }));
  }

  /** The edges that lead from a meaning to others, or to it. */
  edgesOf(meaning: Meaning): readonly IndexedEdge[] {
    return this.byMeaning.get(meaning) ?? [];
  }

  /** The same with more edges; itself where there are none. */
  with(edges: readonly CrosswalkEdge[]): Crosswalk {
    return edges.length === 0 ? this : new Crosswalk([...this.edges, ...edges]);
  }

  private index(edge: CrosswalkEdge): void {
    const side = (codes: readonly CodeName[], year: number): EdgeCodes =>
      new Map(codes.map(({ code }) => [code, this.meaning(edge.family, code, year)]));
    const indexed = { edge, old: side(edge.old, edge.firstYear - 1), new: side(edge.new, edge.lastYear) };
    for (const meaning of new Set([...indexed.old.values(), ...indexed.new.values()])) {
      const list = this.byMeaning.get(meaning);
      if (list === undefined) this.byMeaning.set(meaning, [indexed]);
      else list.push(indexed);
    }
  }
}

/** No edges: every code stands for itself. */
export const NO_CROSSWALK = new Crosswalk([]);
export type { IndexedEdge };
