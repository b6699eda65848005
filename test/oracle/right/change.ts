import type { Mention } from "./facts.js";
import { Rational } from "../exact/rational.js";
import type { ChangeAsked, Known } from "./known.js";
import { isLikeForLike } from "./like-for-like.js";
import { missingMembers, type MissingMember } from "./missing-members.js";
import { priorStated, type StatedBase } from "./stated-base.js";
import { sideOf, type Side } from "./side.js";

/** What must be served of a change; amounts in fen, the rate exact. */
export interface RightChange {
  readonly current: Side;
  readonly base: Side;
  readonly baseAmount: Rational | null;
  readonly baseSource: string | null;
  readonly amount: Rational | null;
  readonly rate: Rational | null;
  readonly comparability: string;
  readonly isReclassified: boolean;
  readonly likeForLike: boolean | undefined;
  readonly edges: readonly string[];
  readonly edgesNotFollowed: readonly string[];
  readonly mentions: readonly Mention[];
  /** Undefined where domain.md leaves them open. */
  readonly missingMembers: readonly MissingMember[] | undefined;
  /** True where domain.md leaves open which of several sentences gives the base. */
  readonly isOpen: boolean;
}

/** The lines that publish something: a blank one supplies nothing, nor does one whose table lacks the column. */
const published = ({ lines }: Side): Side["lines"] =>
  lines.filter(({ cell }) => cell !== undefined && cell.kind !== "blank");
const places = (side: Side): string =>
  published(side)
    .map(({ department, key }) => `${department}/${key}`)
    .sort()
    .join(" ");

/** Amount, rate and verdict of two amounts that are both known (domain.md, Change). */
export function figuresOf(current: Rational, base: Rational): Pick<RightChange, "amount" | "rate" | "comparability"> {
  const amount = current.minus(base);
  if (base.sign() === 0) return { amount, rate: null, comparability: current.sign() === 0 ? "BOTH_ZERO" : "BASE_ZERO" };
  if (base.sign() < 0) return { amount, rate: null, comparability: "BASE_NEGATIVE" };
  return { amount, rate: Rational.HUNDRED.times(amount).over(base), comparability: "COMPARABLE" };
}

/** Whether only edges that are not followed lead to what a side publishes. */
const isSupplied = (side: Side, whole: Side): boolean =>
  !side.isLacking && published(side).length === 0 && published(whole).length > 0;

function verdict(asked: Sides): string | null {
  const { current, base, all, given } = asked;
  if (current.isMissing && !isSupplied(current, all.current)) return "CURRENT_MISSING";
  if (current.isWithheld || (given === null && base.isWithheld)) return "NOT_DISCLOSED";
  if (given === null && base.isMissing && !isSupplied(base, all.base)) return "BASE_MISSING";
  if (given !== null && given.source !== "PUBLISHED" && current.amount !== null) return null;
  const differs = places(current) !== places(all.current) || places(base) !== places(all.base);
  return differs ? "RECLASSIFIED" : null;
}

interface Sides {
  readonly current: Side;
  readonly base: Side;
  readonly all: { readonly current: Side; readonly base: Side };
  readonly given: StatedBase | null;
}

/** The sentences that speak of this very change: of one line alone, against the year before. */
function mentionsOf({ facts }: Known, { column, base, current }: ChangeAsked, side: Side): readonly Mention[] {
  const [line, ...others] = side.lines;
  if (line === undefined || others.length > 0 || base !== current - 1 || column.stage !== "FINAL") return [];
  const account = facts.account(line.department, line.year);
  const said = account?.mentions.get(`${column.table}/${line.key}/${column.measure}`) ?? [];
  return said.filter(({ basis }) => basis === "PRIOR_YEAR");
}

/** The change of a group of lines between two years, in either order of the years. */
export function rightChange(known: Known, asked: ChangeAsked): RightChange {
  const { facts, graph } = known;
  const { group, column, continuity } = asked;
  const span = [Math.min(asked.base, asked.current), Math.max(asked.base, asked.current)] as const;
  const departments = asked.follows ? graph.joined(group.departments, span) : group.departments;
  const followed = graph.closure(group.meanings, span, continuity);
  const whole = graph.closure(followed.meanings, span, "PROVISIONAL");
  const side = (meanings: ReadonlySet<string>, year: number): Side =>
    sideOf(facts, graph, { group: { departments, meanings }, column, year });
  const current = side(followed.meanings, asked.current);
  const base = side(followed.meanings, asked.base);
  const between = { current: side(whole.meanings, asked.current), base: side(whole.meanings, asked.base) };
  // Where neither year publishes any of it, an edge before or after both may be what supplies them.
  const isNowhere = published(between.current).length + published(between.base).length === 0;
  const beyond = (year: number): Side => side(graph.standingAs(followed.meanings, year, continuity), year);
  const all = isNowhere ? { current: beyond(asked.current), base: beyond(asked.base) } : between;
  // What is said of the one line that others were merged into is said of them all; without an edge, of that line alone.
  const [line] = current.lines;
  const isOfLineAlone =
    followed.edges.size === 0 && published(base).length > 0 && base.lines.some(({ key }) => key !== line?.key);
  const mentions = isOfLineAlone ? [] : mentionsOf(known, asked, current);
  const stated = current.amount === null ? null : priorStated(current.amount, mentions);
  const own = base.amount === null ? null : { amount: base.amount, source: "PUBLISHED" };
  const given = asked.priorBasis === "AS_RESTATED" ? (stated ?? own) : (own ?? stated);
  const why = verdict({ current, base, all, given });
  // A change that would be reclassified still has the base that the narrative gives.
  const chosen = why === "RECLASSIFIED" && stated !== null ? stated : given;
  const reason = why === "RECLASSIFIED" && stated !== null ? null : why;
  const figures =
    reason !== null || current.amount === null || chosen === null
      ? { amount: null, rate: null, comparability: reason ?? "CURRENT_MISSING" }
      : figuresOf(current.amount, chosen.amount);
  return {
    current,
    base,
    baseAmount: chosen?.amount ?? null,
    baseSource: chosen?.source ?? null,
    ...figures,
    isReclassified: reason === "RECLASSIFIED",
    likeForLike: isLikeForLike(known, asked, {
      current,
      base,
      departments,
      isPublished: chosen?.source === "PUBLISHED",
    }),
    edges: [...followed.edges].map(({ id }) => id).sort(),
    edgesNotFollowed: [...whole.edges]
      .filter((edge) => !followed.edges.has(edge))
      .map(({ id }) => id)
      .sort(),
    mentions,
    missingMembers:
      reason === "RECLASSIFIED"
        ? []
        : missingMembers(known, {
            table: column.table,
            current,
            base,
            years: { current: asked.current, base: asked.base },
            hasBase: chosen !== null,
          }),
    isOpen:
      (mentions.length > 1 && chosen?.source !== "PUBLISHED") ||
      // How a code that is used again between the two years is told to a row that lacks it.
      (figures.amount === null && graph.isUsedAgain(whole.meanings, span)) ||
      // Which reason is told where an unconfirmed edge would supply one side and the other is missing.
      (figures.amount === null &&
        places(current) !== places(all.current) &&
        base.isMissing &&
        !isSupplied(base, all.base)) ||
      (figures.amount === null &&
        places(base) !== places(all.base) &&
        current.isMissing &&
        !isSupplied(current, all.current)) ||
      // Which of two reasons comes first where a withheld table prints the line under another code.
      (base.lines.length === 0 && base.isWithheld && all.base.lines.length > 0),
  };
}
