import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A line of a table. The amount columns repeat its main figure and its change against the prior year,
 * so that filters and orders run on indexes; everything shown is computed from the figures.
 */
@Entity("line_item")
export class LineItemEntity {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ name: "account_id", type: "integer" })
  accountId!: number;

  @Column({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @Column({ type: "integer" })
  year!: number;

  @Column({ name: "table_name", type: "text" })
  tableName!: string;

  @Column({ type: "text" })
  key!: string;

  @Column({ type: "text" })
  name!: string;

  /** The name in the form in which names are compared. */
  @Column({ name: "name_folded", type: "text" })
  nameFolded!: string;

  @Column({ type: "text" })
  level!: string;

  @Column({ name: "parent_key", type: "text", nullable: true })
  parentKey!: string | null;

  /** Place among the account's lines, in the order of tables and printed rows. */
  @Column({ type: "integer" })
  ordinal!: number;

  @Column({ name: "is_current", type: "boolean" })
  isCurrent!: boolean;

  @Column({ type: "integer", nullable: true })
  page!: number | null;

  @Column({ type: "integer", nullable: true })
  line!: number | null;

  @Column({ name: "row_number", type: "integer", nullable: true })
  rowNumber!: number | null;

  @Column({ name: "amount_fen", type: "bigint", nullable: true })
  amountFen!: string | null;

  @Column({ name: "change_fen", type: "bigint", nullable: true })
  changeFen!: string | null;

  /** The exact rate as text that sorts like the number; null where there is no rate. */
  @Column({ name: "change_rate", type: "text", nullable: true })
  changeRate!: string | null;

  @Column({ type: "text" })
  comparability!: string;

  /** Percent of the initial budget, like the rate of change as text that sorts like the number. */
  @Column({ name: "completion_rate", type: "text", nullable: true })
  completionRate!: string | null;

  /** Percent of the adjusted budget. */
  @Column({ name: "adjusted_completion_rate", type: "text", nullable: true })
  adjustedCompletionRate!: string | null;

  /** Percent of the total of its table. */
  @Column({ name: "share_rate", type: "text", nullable: true })
  shareRate!: string | null;
}
