import { Column, Entity, PrimaryColumn } from "typeorm";

/** One thing that the narrative states of one line: an amount, a share, or a change against one basis. Numbers as printed. */
@Entity("statement")
export class StatementEntity {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ name: "account_id", type: "integer" })
  accountId!: number;

  @Column({ name: "line_id", type: "integer" })
  lineId!: number;

  /** Place of its sentence among the account's statements. */
  @Column({ type: "integer" })
  ordinal!: number;

  /** True where the same sentence is recorded for another line as well, and that one stands for it in findings. */
  @Column({ name: "is_repeat", type: "boolean" })
  isRepeat!: boolean;

  @Column({ type: "text" })
  subject!: string;

  @Column({ type: "text" })
  measure!: string;

  /** Null where the sentence states no change. */
  @Column({ type: "text", nullable: true })
  basis!: string | null;

  @Column({ type: "text" })
  unit!: string;

  @Column({ name: "current_amount", type: "text", nullable: true })
  currentAmount!: string | null;

  @Column({ name: "base_year", type: "integer", nullable: true })
  baseYear!: number | null;

  @Column({ name: "base_amount", type: "text", nullable: true })
  baseAmount!: string | null;

  @Column({ name: "change_amount", type: "text", nullable: true })
  changeAmount!: string | null;

  @Column({ type: "text", nullable: true })
  rate!: string | null;

  @Column({ type: "text", nullable: true })
  direction!: string | null;

  @Column({ name: "completion_rate", type: "text", nullable: true })
  completionRate!: string | null;

  @Column({ name: "share_rate", type: "text", nullable: true })
  shareRate!: string | null;

  @Column({ name: "share_table", type: "text", nullable: true })
  shareTable!: string | null;

  @Column({ name: "share_key", type: "text", nullable: true })
  shareKey!: string | null;

  @Column({ name: "share_measure", type: "text", nullable: true })
  shareMeasure!: string | null;

  /** Item names that the sentence lists, "、" between them. */
  @Column({ type: "text", nullable: true })
  listed!: string | null;

  @Column({ name: "explanation_id", type: "integer", nullable: true })
  explanationId!: number | null;

  @Column({ type: "text" })
  section!: string;

  @Column({ type: "integer", nullable: true })
  page!: number | null;

  @Column({ name: "text_line", type: "integer", nullable: true })
  textLine!: number | null;

  @Column({ type: "text", nullable: true })
  excerpt!: string | null;

  /**
   * The change that the sentence speaks of, in fen: as the figures give it, or of a line that is one of a group as the
   * sentences state it; null where it is not known.
   */
  @Column({ name: "change_fen", type: "bigint", nullable: true })
  changeFen!: string | null;

  /** The rate of that change as text that sorts like the number; null where there is none. */
  @Column({ name: "change_rate", type: "text", nullable: true })
  changeRate!: string | null;

  /** True where the sentence states a change that could have a reason: no 持平, no completion rate alone. */
  @Column({ name: "states_move", type: "boolean" })
  statesMove!: boolean;

  /** True where the sentence gives a reason that cannot explain the change that it states. */
  @Column({ name: "is_contradicted", type: "boolean" })
  isContradicted!: boolean;
}
