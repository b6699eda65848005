import { type Agreement } from "../../domain/agreement.js";
import type { BaseSource } from "../../domain/base.js";
import { type Comparability, printRate, type Direction } from "../../domain/change.js";
import type { LineRename } from "../../domain/change/join-sides.js";
import type { LineChange } from "../../domain/change/line-change.js";
import { impliesNotLikeForLike } from "../../domain/explanation.js";
import type { SourcePlace } from "../../domain/facts.js";
import type { CrosswalkEdge } from "../../domain/crosswalk.js";
import type { Observed } from "../../domain/figure.js";

import type { ChangeBasis, LineLevel, Measure, Stage } from "../../domain/line.js";
import { printAmount, type AmountUnit } from "../../domain/money.js";
import { printNumber } from "../../domain/printed.js";
import type { ScopeDifference } from "../../domain/scope.js";
import type { DepartmentSuccession } from "../../domain/succession.js";
import { checkDecimals } from "../../domain/rate.js";
import type { Snapshot } from "../../domain/version.js";
import type { StoredExplanation } from "../../store/read/explanations.js";
import type { StoredLine } from "../../store/read/lines.js";
import type { StoredStatement } from "../../store/read/statements.js";
import type { LineSides } from "../join-lines.js";
import type { ChangePart } from "./change-parts.js";
import { memberViews, type MemberView } from "./member-view.js";
import type { MissingView } from "./missing-view.js";
import { DerivationView, type DerivationNode } from "./derivation.js";
import { driverViews, type DriverView } from "./driver-view.js";
import { statedExplanation, type ExplanationView } from "./explanation-view.js";

/** What the narrative says of a change, as printed; amounts in the unit asked for. */
export interface StatedView {
  readonly base: string | null;
  readonly amount: string | null;
  readonly rate: string | null;
  readonly direction: Direction | null;
  readonly completionRate: string | null;
  readonly source: SourcePlace | null;
}

/** A change before it is printed. */
export interface ChangeFacts {
  readonly basis: ChangeBasis;
  readonly baseYear: number | null;
  readonly change: LineChange;
  /** The column and stage of the figures that are compared. */
  readonly column: { readonly measure: Measure; readonly stage: Stage };
  readonly statements: readonly StoredStatement[];
  /** The lines whose figures are compared, and what joins them; null where no other year is compared with. */
  readonly sides: LineSides | null;
  /** What is known to differ in scope between the two sides. */
  readonly scope: () => readonly ScopeDifference[];
  /** True where every yearly step inside the change is like for like. */
  readonly isLikeWithin: () => boolean;
  /** The rate is the product of yearly ones. */
  readonly isChained: boolean;
  /** Successions of departments that were followed from one side to the other. */
  readonly successions: readonly DepartmentSuccession[];
  /** What is derived where no reason is stated. */
  readonly derive: () => readonly ExplanationView[];
  /** Whence the change comes, down to figures of documents. */
  readonly derivation: () => DerivationNode;
  /** The lines below on both sides: those of a level, or with null those directly below. */
  readonly parts: (level: LineLevel | null) => readonly ChangePart[];
  /** The earlier time that what a department states is of; null for what is served. */
  readonly snapshot: (departmentId: number) => Snapshot | null;
}

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
    return this.print(this.facts.change.resolved.base);
  }

  get baseSource(): BaseSource | null {
    return this.facts.change.resolved.source;
  }

  get impliedBase(): string | null {
    const { implied } = this.facts.change.resolved;
    return implied === null ? null : printAmount(implied.fen, this.unit);
  }

  get likeForLike(): boolean {
    return (
      this.facts.isLikeWithin() &&
      this.scopeDifferences.length === 0 &&
      !this.stored().some((one) => impliesNotLikeForLike(one.categories, one.text))
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
    const { sides, change } = this.facts;
    if (sides === null) return [];
    const isBaseMissing = change.resolved.base.kind === "absent" && !sides.isReclassified && !this.isChained;
    return [
      ...sides.current.missing.map((one) => ({ ...one, side: "CURRENT" as const })),
      ...(isBaseMissing ? sides.base.missing : []).map((one) => ({ ...one, side: "BASE" as const })),
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

  /** The lines whose figures make up the current amount, and a published base. */
  get lines(): { readonly current: readonly StoredLine[]; readonly base: readonly StoredLine[] } {
    return { current: this.facts.sides?.currentLines() ?? [], base: this.facts.sides?.baseLines() ?? [] };
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
    const { statements } = this.facts;
    const mentions = statements.map((statement) => statement.mention);
    const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;
    const base = first(mentions.map((mention) => mention.base));
    const amount = first(mentions.map((mention) => mention.amount));
    const rate = first(mentions.map((mention) => mention.rate));
    const direction = first(mentions.map((mention) => mention.direction));
    const completionRate = first(mentions.map((mention) => mention.completionRate));
    if (base === null && amount === null && rate === null && direction === null && completionRate === null) return null;
    return {
      base: base === null ? null : printAmount(base.fen, this.unit),
      amount: amount === null ? null : printAmount(amount.fen, this.unit),
      rate: rate === null ? null : printNumber(rate),
      direction,
      completionRate: completionRate === null ? null : printNumber(completionRate),
      source: statements[0]?.place ?? null,
    };
  }

  /** The stated reasons in document order; derived ones only where none is stated and they are asked for. */
  explanations(includeDerived: boolean): readonly ExplanationView[] {
    const stated = this.stored();
    if (stated.length > 0) return stated.map((one) => statedExplanation(one, this.facts.snapshot(one.departmentId)));
    return includeDerived ? this.facts.derive() : [];
  }

  get derivation(): DerivationView {
    return new DerivationView(this.facts.derivation(), this.unit, this.decimals);
  }

  /** The lines below that make up the change, and what they leave over; see driverViews. */
  drivers(level: LineLevel | null, first: number): DriverView[] {
    return driverViews(this.facts.change, this.facts.parts(level), first, this.unit, this.decimals);
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
