import {
  EdgeKind,
  isFollowed,
  isStated,
  type Continuity,
  type Crosswalk,
  type CrosswalkEdge,
  type IndexedEdge,
  type Meaning,
  type TableFamily,
} from "./crosswalk.js";

/** The two years of a change. */
export interface Span {
  readonly baseYear: number;
  readonly currentYear: number;
}

/** True where the account of that side has a figure under the code. A blank cell is none. */
export type IsPresent = (code: string, side: "current" | "base") => boolean;

/** The codes that are compared, and what led from one to the other. */
export interface CodeJoin {
  readonly current: readonly string[];
  readonly base: readonly string[];
  /** Edges without which the two sides would not be these. */
  readonly edges: readonly CrosswalkEdge[];
  /** Edges that stand between the two sides and were not followed, or that say that there is no other side. */
  readonly notFollowed: readonly CrosswalkEdge[];
  /** Both sides are published, and only an edge that is not followed joins them. */
  readonly isReclassified: boolean;
  /** Everything that the codes are joined with over the edges that are followed. */
  readonly followed: ReadonlySet<Meaning>;
  /** A side publishes one of the codes, or one that an edge between the two years joins with them. */
  readonly isAnythingPublished: boolean;
}

/** What is to be joined: codes that belong together already (one line, or the lines of a row). */
export interface JoinStart {
  readonly family: TableFamily;
  readonly meanings: ReadonlySet<Meaning>;
}

class Joiner {
  constructor(
    private readonly crosswalk: Crosswalk,
    private readonly start: JoinStart,
    private readonly span: Span,
    private readonly isPresent: IsPresent,
  ) {}

  /** Every meaning that the start is joined with over edges that `mayFollow` lets through. */
  reach(mayFollow: (edge: CrosswalkEdge) => boolean): Set<Meaning> {
    const reached = new Set(this.start.meanings);
    // A set visits what is added while it is being walked.
    for (const meaning of reached) {
      for (const indexed of this.crosswalk.edgesOf(meaning)) {
        if (!mayFollow(indexed.edge) || !this.isCrossed(indexed)) continue;
        for (const other of [...indexed.old.values(), ...indexed.new.values()]) reached.add(other);
      }
    }
    return reached;
  }

  /** The codes of those meanings that are published on one side. */
  published(meanings: ReadonlySet<Meaning>, side: "current" | "base"): string[] {
    const codes = [...meanings].map((meaning) => codeOf(meaning));
    return [...new Set(codes)].filter((code) => meanings.has(this.meaningAt(code, side)) && this.isPresent(code, side));
  }

  /**
   * Edges between some meanings without which other things would be compared: they name more than one published code, or
   * are a step of the way from one published code to another, whatever either year prints of the codes in between. As the
   * years run.
   * @param isTold of the edges that `mayFollow` lets through, those that are asked for
   */
  edgesAmong(
    meanings: ReadonlySet<Meaning>,
    mayFollow: (edge: CrosswalkEdge) => boolean,
    isTold: (edge: CrosswalkEdge) => boolean,
  ): CrosswalkEdge[] {
    const near = [...meanings].flatMap((meaning) => this.crosswalk.edgesOf(meaning));
    const crossed = [...new Set(near)].filter((one) => mayFollow(one.edge) && this.isCrossed(one));
    const published = new Set(crossed.flatMap((one) => this.publishedMeanings(one)));
    if (published.size < 2) return [];
    const parts = partsJoined(published, crossed);
    const isStep = (edge: IndexedEdge): boolean =>
      partsJoined(
        published,
        crossed.filter((one) => one !== edge),
      ) > parts;
    return crossed
      .filter((one) => isTold(one.edge) && (this.publishedMeanings(one).length > 1 || isStep(one)))
      .map(({ edge }) => edge)
      .sort((a, b) => a.year - b.year);
  }

  /** Stated edges between the two years that name one of the meanings and are not followed: the figures are given, and do not compare. */
  statedBeside(meanings: ReadonlySet<Meaning>, mayFollow: (edge: CrosswalkEdge) => boolean): CrosswalkEdge[] {
    const near = [...meanings].flatMap((meaning) => this.crosswalk.edgesOf(meaning));
    return [...new Set(near)]
      .filter((one) => isStated(one.edge) && !mayFollow(one.edge) && this.isCrossed(one))
      .map(({ edge }) => edge)
      .sort((a, b) => a.year - b.year);
  }

  /** NEW and ABOLISHED edges between the two years that say why there is no other side. */
  endings(): CrosswalkEdge[] {
    const { baseYear, currentYear } = this.span;
    return this.crosswalk.edges.filter(
      (edge) =>
        (edge.kind === EdgeKind.NEW || edge.kind === EdgeKind.ABOLISHED) &&
        edge.family === this.start.family &&
        edge.lastYear > baseYear &&
        edge.firstYear <= currentYear &&
        [...edge.old, ...edge.new].some(({ code }) => [...this.start.meanings].some((one) => codeOf(one) === code)),
    );
  }

  /** True where a code of the start, as it is used on the one side, is published on the other as another thing. */
  isReused(side: "current" | "base"): boolean {
    const own = side === "current" ? "base" : "current";
    return [...this.start.meanings].some((meaning) => {
      const code = codeOf(meaning);
      if (this.meaningAt(code, own) !== meaning) return false;
      return this.meaningAt(code, side) !== meaning && this.isPresent(code, side);
    });
  }

  private meaningAt(code: string, side: "current" | "base"): Meaning {
    const year = side === "current" ? this.span.currentYear : this.span.baseYear;
    return this.crosswalk.meaning(this.start.family, code, year);
  }

  private publishedMeanings(indexed: IndexedEdge): Meaning[] {
    const codes = new Set([...this.publishedOf(indexed, "base"), ...this.publishedOf(indexed, "current")]);
    return [...codes].flatMap((code) => indexed.old.get(code) ?? indexed.new.get(code) ?? []);
  }

  private publishedOf(indexed: IndexedEdge, side: "current" | "base"): Set<string> {
    // A code that stands on both sides may be used again in between: then it has a meaning on each.
    const found = [...indexed.old, ...indexed.new].filter(
      ([code, meaning]) => this.meaningAt(code, side) === meaning && this.isPresent(code, side),
    );
    return new Set(found.map(([code]) => code));
  }

  /**
   * An edge lies between the two years where its whole window does. Where only a part of the window does, or the
   * window is over and an account still prints an old code, the accounts themselves say whether they changed over.
   */
  private isCrossed(indexed: IndexedEdge): boolean {
    const { edge } = indexed;
    if (edge.kind === EdgeKind.NEW || edge.kind === EdgeKind.ABOLISHED || edge.kind === EdgeKind.RENAME) return false;
    if (edge.firstYear > this.span.currentYear) return false;
    if (edge.firstYear > this.span.baseYear && edge.lastYear <= this.span.currentYear) return true;
    // What a reason says of one year says nothing of accounts before or after it.
    if (isStated(edge)) return false;
    const before = this.publishedOf(indexed, "base");
    const after = this.publishedOf(indexed, "current");
    const isSame = before.size === after.size && [...before].every((code) => after.has(code));
    const isOver = edge.lastYear <= this.span.baseYear;
    const left = [...indexed.old.keys()].some((code) => before.has(code) && !(isOver && indexed.new.has(code)));
    return !isSame && left && [...indexed.new.keys()].some((code) => after.has(code));
  }
}

/** Into how many parts that no edge joins some meanings fall. */
function partsJoined(meanings: ReadonlySet<Meaning>, edges: readonly IndexedEdge[]): number {
  let parts: Set<Meaning>[] = [...meanings].map((meaning) => new Set([meaning]));
  for (const edge of edges) {
    const named = new Set([...edge.old.values(), ...edge.new.values()]);
    const isTouched = (part: ReadonlySet<Meaning>): boolean => [...part].some((meaning) => named.has(meaning));
    const touched = parts.filter(isTouched);
    parts = [
      ...parts.filter((part) => !touched.includes(part)),
      new Set([...named, ...touched.flatMap((part) => [...part])]),
    ];
  }
  return parts.filter((part) => [...part].some((meaning) => meanings.has(meaning))).length;
}

/** The code of a meaning: FUNCTIONAL/2049901#0 is a meaning of 2049901. */
export function codeOf(meaning: Meaning): string {
  return meaning.slice(meaning.indexOf("/") + 1, meaning.lastIndexOf("#"));
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/**
 * What is compared with what, from one year to another: splits and merges as whole groups, never a part with the
 * whole. Where the edges that may be followed give other groups than all edges do, the change is reclassified.
 * So whatever STRICT joins, SOURCED and PROVISIONAL join alike. Only a stated edge that is not followed leaves two sides
 * that both publish the codes as they are, and is told; it reclassifies where it alone would supply a side.
 */
export function joinCodes(
  crosswalk: Crosswalk,
  continuity: Continuity,
  start: JoinStart,
  span: Span,
  isPresent: IsPresent,
): CodeJoin {
  const joiner = new Joiner(crosswalk, start, span, isPresent);
  const mayFollow = (edge: CrosswalkEdge): boolean => isFollowed(edge, continuity);
  const followed = joiner.reach(mayFollow);
  const lasting = joiner.reach((edge) => !isStated(edge) || mayFollow(edge));
  const hasSide = (side: "current" | "base"): boolean => joiner.published(lasting, side).length > 0;
  const all = hasSide("current") && hasSide("base") ? lasting : joiner.reach(() => true);
  const current = joiner.published(followed, "current");
  const base = joiner.published(followed, "base");
  const allCurrent = joiner.published(all, "current");
  const allBase = joiner.published(all, "base");
  const isReused = joiner.isReused(allBase.length === 0 ? "base" : "current");
  const hasBoth = allCurrent.length > 0 && allBase.length > 0;
  const isPartial = hasBoth && !(isSameList(current, allCurrent) && isSameList(base, allBase));
  const isOneSided = allCurrent.length > 0 !== allBase.length > 0;
  const isEnding = allCurrent.length === 0 || allBase.length === 0;
  return {
    current,
    base,
    edges: isPartial ? [] : joiner.edgesAmong(followed, mayFollow, () => true),
    notFollowed: isPartial
      ? joiner.edgesAmong(
          all,
          () => true,
          (edge) => !mayFollow(edge),
        )
      : [...(isEnding ? joiner.endings() : []), ...joiner.statedBeside(followed, mayFollow)],
    isReclassified: isPartial || (isOneSided && isReused),
    followed,
    isAnythingPublished: allCurrent.length > 0 || allBase.length > 0,
  };
}

/**
 * Every meaning that belongs to the same series as `code` of `year`, over the edges that may be followed.
 * @param between only edges whose window touches the years after `baseYear` up to `currentYear`; null for all
 */
export function seriesOf(
  crosswalk: Crosswalk,
  continuity: Continuity,
  start: { readonly family: TableFamily; readonly code: string; readonly year: number },
  between: Span | null,
): Set<Meaning> {
  const series = new Set([crosswalk.meaning(start.family, start.code, start.year)]);
  for (const meaning of series) {
    for (const { edge, old, new: later } of crosswalk.edgesOf(meaning)) {
      if (!isFollowed(edge, continuity)) continue;
      if (between !== null && (edge.lastYear <= between.baseYear || edge.firstYear > between.currentYear)) continue;
      for (const other of [...old.values(), ...later.values()]) series.add(other);
    }
  }
  return series;
}
