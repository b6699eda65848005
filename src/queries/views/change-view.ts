import { type Agreement } from "../../domain/agreement.js";
import type { BaseSource } from "../../domain/base.js";
import { type Comparability, printRate, type Direction } from "../../domain/change.js";
import { shownBase } from "../../domain/change/change-of-sides.js";
import type { LineRename } from "../../domain/change/join-sides.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { observedOf } from "../../domain/facts.js";
import { impliesNotLikeForLike } from "../../domain/explanation.js";
import { isStated, type CrosswalkEdge } from "../../domain/crosswalk.js";
import type { Observed } from "../../domain/figure.js";
import type { ChangeBasis, LineLevel } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import type { ScopeDifference } from "../../domain/scope.js";
import type { DepartmentSuccession } from "../../domain/succession.js";
import { checkDecimals } from "../../domain/rate.js";
import type { StoredExplanation } from "../../store/read/explanations.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { ChangeFacts } from "./change-facts.js";
import { memberViews, type MemberView } from "./member-view.js";
import { missingOf, type MissingView } from "./missing-view.js";
import { DerivationView } from "./derivation.js";
import { driverViews, type DriverView } from "./driver-view.js";
import type { ExplanationView } from "./explanation-view.js";
import { statedView, type StatedView } from "./stated-view.js";

/** A change in the unit and with the decimals asked for; every part is computed from exact figures when it is read. */
export class ChangeView {
  constructor(
    private readonly facts: ChangeFacts,
    readonly unit: AmountUnit,
    private readonly decimals: number,
  ) {
    checkDecimals(decimals);
  }

  get basis(): ChangeBasis {
    return this.facts.basis;
  }

  get baseYear(): number | null {
    return this.facts.baseYear;
  }

  get current(): string | null {
    return this.print(this.facts.change.current);
  }

  get base(): string | null {
    return this.print(this.shown.base);
  }

  get baseSource(): BaseSource | null {
    return this.shown.source;
  }

  get impliedBase(): string | null {
    const { implied } = this.facts.change.resolved;
    return implied === null ? null : printAmount(implied.fen, this.unit);
  }

  get likeForLike(): boolean {
    return (
      this.facts.isLikeWithin() &&
      this.scopeDifferences.length === 0 &&
      !this.edgesNotFollowed.some(isStated) &&
      !this.explanations(false).some((one) => impliesNotLikeForLike(one.categories, one.text) || one.links !== null)
    );
  }

  get amount(): string | null {
    const { amountFen } = this.facts.change.computed;
    return amountFen === null ? null : printAmount(amountFen, this.unit);
  }

  get rate(): string | null {
    return printRate(this.facts.change.computed, this.decimals);
  }

  get direction(): Direction | null {
    return this.facts.change.computed.direction;
  }

  get comparability(): Comparability {
    return this.facts.change.computed.comparability;
  }

  /** True where the change is chained year by year: it has a rate and a direction, and neither base nor amount. */
  get isChained(): boolean {
    return this.facts.isChained;
  }

  /** The members that leave a side unknown: of the current one, and of the base where nothing else gives it. */
  get missingMembers(): readonly MissingView[] {
    const { sides, missing, column } = this.facts;
    if (sides === null) return missing?.() ?? [];
    const isBaseMissing = this.shown.base.kind === "absent" && !this.isChained;
    // A row that an edge which is not followed would supply is reclassified, not missing.
    const whole = !sides.isReclassified;
    return [
      ...missingOf(sides.current, { side: "CURRENT", stage: column.stage }, whole),
      ...(isBaseMissing ? missingOf(sides.base, { side: "BASE", stage: column.stage }, whole) : []),
      ...(missing?.() ?? []),
    ];
  }

  get agreement(): Agreement {
    return this.facts.change.agreement;
  }

  /** The edges of the crosswalk that join the two sides. */
  get edges(): readonly CrosswalkEdge[] {
    return this.facts.sides?.edges ?? [];
  }

  /** Edges that stand between the two sides and were not followed. */
  get edgesNotFollowed(): readonly CrosswalkEdge[] {
    return this.facts.sides?.notFollowed ?? [];
  }

  /** What is known to differ in scope between the two sides, though the figures are given. */
  get scopeDifferences(): readonly ScopeDifference[] {
    return this.facts.scope();
  }

  /** Successions of departments that were followed from one side to the other. */
  get successions(): readonly DepartmentSuccession[] {
    return this.facts.successions;
  }

  /** The two names that one code bears on the two sides; null where they are the same. */
  get rename(): LineRename | null {
    return this.facts.sides?.rename ?? null;
  }

  /**
   * The lines whose figures make up the current amount, and a published base; where none has a figure those that print a
   * blank. One of which nothing is known is a missing member, and not among them.
   */
  get lines(): { readonly current: readonly StoredLine[]; readonly base: readonly StoredLine[] } {
    const { sides, column } = this.facts;
    const isSaid = (line: StoredLine): boolean => {
      const observed = observedOf(line, column.measure, column.stage);
      return observed.kind === "amount" || observed.absence === "BLANK";
    };
    return { current: sides?.currentLines().filter(isSaid) ?? [], base: sides?.baseLines().filter(isSaid) ?? [] };
  }

  /** Those lines with their amounts, in the unit of the change. */
  get members(): { readonly current: readonly MemberView[]; readonly base: readonly MemberView[] } {
    const form = { ...this.facts.column, unit: this.unit };
    return { current: memberViews(this.lines.current, form), base: memberViews(this.lines.base, form) };
  }

  /** The same change under another basis: the overall change of two neighbouring years is the last one's. */
  withBasis(basis: ChangeBasis): ChangeView {
    return new ChangeView({ ...this.facts, basis }, this.unit, this.decimals);
  }

  /** The exact change in fen, for sums and growth. */
  get exact(): LineChange {
    return this.facts.change;
  }
  get stated(): StatedView | null {
    return statedView(this.facts.statements, this.unit);
  }

  /** The stated reasons in document order; derived ones only where none is stated and they are asked for. */
  explanations(includeDerived: boolean): readonly ExplanationView[] {
    const stated = this.stored();
    if (stated.length > 0) return stated.map((one) => this.facts.explained(one));
    return includeDerived ? this.facts.derive() : [];
  }

  get derivation(): DerivationView {
    return new DerivationView(this.facts.derivation(), this.unit, this.decimals);
  }

  /** The lines below that make up the change, and what they leave over; see driverViews. */
  drivers(level: LineLevel | null, first: number): DriverView[] {
    return driverViews(this.facts.change, this.facts.parts(level), first, this.unit, this.decimals);
  }

  /** A chained change mixes the bases of its steps, and shows none. */
  private get shown(): ReturnType<typeof shownBase> {
    const { change, sides, isChained } = this.facts;
    return shownBase(change, isChained ? null : sides);
  }

  private stored(): StoredExplanation[] {
    const found = new Map<number, StoredExplanation>();
    for (const { explanation } of this.facts.statements) {
      if (explanation !== null) found.set(explanation.id, explanation);
    }
    return [...found.values()];
  }

  private print(observed: Observed): string | null {
    return observed.kind === "amount" ? printAmount(observed.fen, this.unit) : null;
  }
}
