import type { CodeEdge, Crosswalk, Succession } from "../world/crosswalk.js";

export type Continuity = "STRICT" | "SOURCED" | "PROVISIONAL";

/** A code with the year from which it has the meaning that it has: a code that is used again is another one. */
type Meaning = string;

/** Which codes and departments go on as which, between two years. */
export class CrosswalkGraph {
  constructor(private readonly crosswalk: Crosswalk) {}

  /** The meaning of a code in a year. */
  meaning(code: string, year: number): Meaning {
    const begins = this.begins(code).filter((begin) => begin <= year);
    return `${code}@${String(Math.max(0, ...begins))}`;
  }

  /** The years from which a code stands for another thing: said to be new, or led to after it had been given away. */
  private begins(code: string): number[] {
    const bears = (codes: CodeEdge["old"]): boolean => codes.some((one) => one.code === code);
    const given = this.crosswalk.codes.filter((edge) => bears(edge.old) && !bears(edge.new)).map(({ year }) => year);
    const taken = this.crosswalk.codes.filter((edge) => !bears(edge.old) && bears(edge.new));
    return taken
      .filter(({ kind, year }) => {
        if (kind === "NEW") return true;
        const last = Math.max(...given.filter((one) => one <= year), -Infinity);
        const isTaken = taken.some((other) => other.year < year && other.year >= last);
        return last > -Infinity && !isTaken;
      })
      .map(({ year }) => year);
  }

  /** Whether any edge names the code. */
  names(code: string): boolean {
    return this.crosswalk.codes.some((edge) => [...edge.old, ...edge.new].some((one) => one.code === code));
  }

  private edges(from: number, to: number): CodeEdge[] {
    return this.crosswalk.codes.filter(({ kind, year }) => kind !== "NEW" && from < year && year <= to);
  }

  private isFollowed({ evidence }: CodeEdge, continuity: Continuity): boolean {
    return continuity === "PROVISIONAL" || (continuity === "SOURCED" && evidence === "SOURCED");
  }

  private meaningsOf(edge: CodeEdge): Meaning[] {
    return [
      ...edge.old.map(({ code }) => this.meaning(code, edge.year - 1)),
      ...edge.new.map(({ code }) => this.meaning(code, edge.year)),
    ];
  }

  /** Everything that these meanings are connected with over the edges in (from, to], and the edges that connect it. */
  closure(
    start: ReadonlySet<Meaning>,
    [from, to]: readonly [number, number],
    continuity: Continuity,
  ): { readonly meanings: Set<Meaning>; readonly edges: Set<CodeEdge> } {
    const meanings = new Set(start);
    const edges = new Set<CodeEdge>();
    const followed = this.edges(from, to).filter((edge) => this.isFollowed(edge, continuity));
    for (let before = -1; before !== meanings.size + edges.size;) {
      before = meanings.size + edges.size;
      for (const edge of followed) {
        const touched = this.meaningsOf(edge);
        if (!touched.some((one) => meanings.has(one))) continue;
        edges.add(edge);
        for (const one of touched) meanings.add(one);
      }
    }
    return { meanings, edges };
  }

  /**
   * What these meanings stand under in a year if edges are taken that are not followed: onwards over those that have taken
   * place by then, and back over those that are still to come. What followed edges alone lead to outside the two years is
   * not theirs then: it is known to be another line still, or no more.
   */
  standingAs(start: ReadonlySet<Meaning>, year: number, continuity: Continuity): Set<Meaning> {
    const found = new Set(start);
    for (const isOnwards of [true, false]) {
      const edges = this.edges(-Infinity, Infinity).filter((edge) => edge.year <= year === isOnwards);
      const sure = this.walk(
        start,
        edges.filter((edge) => this.isFollowed(edge, continuity)),
        isOnwards,
      );
      for (const one of this.walk(sure, edges, isOnwards)) if (!sure.has(one)) found.add(one);
    }
    return found;
  }

  /** What meanings lead to over some edges, onwards or back. */
  private walk(start: ReadonlySet<Meaning>, edges: readonly CodeEdge[], isOnwards: boolean): Set<Meaning> {
    const way = new Set(start);
    for (let before = -1; before !== way.size;) {
      before = way.size;
      for (const edge of edges) {
        const old = edge.old.map(({ code }) => this.meaning(code, edge.year - 1));
        const fresh = edge.new.map(({ code }) => this.meaning(code, edge.year));
        const [from, to] = isOnwards ? [old, fresh] : [fresh, old];
        if (from.some((one) => way.has(one))) for (const one of to) way.add(one);
      }
    }
    return way;
  }

  /** Whether the edges that are followed let a code stand for its meaning in a year: the last one by then says it, before the first of them the first. */
  private stands(meaning: Meaning, year: number, continuity: Continuity): boolean {
    const own = this.edges(-Infinity, Infinity)
      .filter(
        (edge) =>
          this.isFollowed(edge, continuity) && edge.kind !== "RENAME" && this.meaningsOf(edge).includes(meaning),
      )
      .sort((a, b) => a.year - b.year);
    const last = own.filter((edge) => edge.year <= year).at(-1);
    const [first] = own;
    if (last !== undefined) return last.new.some(({ code }) => this.meaning(code, last.year) === meaning);
    return first === undefined || first.old.some(({ code }) => this.meaning(code, first.year - 1) === meaning);
  }

  /**
   * What a key means that is asked for in some years, by the crosswalk alone: what it means with the nearest year in which
   * it stands, an earlier one before a later one.
   */
  asked(key: string, [from, to]: readonly [number, number], continuity: Continuity): Set<Meaning> {
    const meaning = this.meaning(key, to);
    const stands = (year: number): boolean => this.stands(meaning, year, continuity);
    const years = Array.from({ length: 40 }, (_, index) => 2000 + index);
    const inside = years.some((year) => year >= from && year <= to && stands(year));
    const before = years.filter((year) => year < from && stands(year)).at(-1);
    const after = years.find((year) => year > to && stands(year));
    const span: readonly [number, number] = inside
      ? [from, to]
      : before !== undefined
        ? [before, to]
        : [from, after ?? to];
    return this.closure(new Set([meaning]), span, continuity).meanings;
  }

  /** The codes under which the last edges within a series leave it, ascending: the key of a row that is several is theirs. */
  newest(meanings: ReadonlySet<Meaning>, continuity: Continuity): string[] {
    const inside = this.edges(-Infinity, Infinity).filter(
      (edge) =>
        this.isFollowed(edge, continuity) &&
        edge.kind !== "RENAME" &&
        this.meaningsOf(edge).every((one) => meanings.has(one)),
    );
    const isNewest = (meaning: Meaning): boolean => {
      const last = inside
        .filter((edge) => this.meaningsOf(edge).includes(meaning))
        .sort((a, b) => a.year - b.year)
        .at(-1);
      return last === undefined || last.new.some(({ code }) => this.meaning(code, last.year) === meaning);
    };
    const newest = [...meanings].filter(isNewest);
    const codes = (newest.length > 0 ? newest : [...meanings]).map((one) => one.split("@")[0] ?? "");
    return [...new Set(codes)].sort();
  }

  /** Whether one of the codes begins to mean another thing in (from, to]. */
  isUsedAgain(meanings: ReadonlySet<Meaning>, [from, to]: readonly [number, number]): boolean {
    const codes = new Set([...meanings].map((one) => one.split("@")[0]));
    return [...codes].some((code) => this.begins(code ?? "").some((begin) => from < begin && begin <= to));
  }

  /** Departments joined with these over successions whose year lies in (from, to]. */
  joined(start: ReadonlySet<string>, [from, to]: readonly [number, number]): Set<string> {
    const found = new Set(start);
    for (let before = 0; before !== found.size;) {
      before = found.size;
      for (const { kind, year, old, new: fresh } of this.crosswalk.departments) {
        if (kind === "TRANSFER" || year <= from || year > to) continue;
        const names = [...old, ...fresh].map(({ name }) => name);
        if (names.some((name) => found.has(name))) for (const name of names) found.add(name);
      }
    }
    return found;
  }

  /** Whether the department accounts for the year, by the successions alone. */
  isAlive(department: string, year: number): boolean {
    return this.crosswalk.departments.every((one) => {
      if (one.kind === "TRANSFER") return true;
      const isOld = one.old.some(({ name }) => name === department);
      const isNew = one.new.some(({ name }) => name === department);
      return isOld === isNew || (isOld ? year < one.year : year >= one.year);
    });
  }

  /** Successions in (from, to] that name one of the departments. */
  successions(departments: ReadonlySet<string>, [from, to]: readonly [number, number]): Succession[] {
    return this.crosswalk.departments.filter(
      ({ year, old, new: fresh }) =>
        from < year && year <= to && [...old, ...fresh].some(({ name }) => departments.has(name)),
    );
  }
}
