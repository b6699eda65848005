import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something that a check found in a published account. */
@Entity("finding")
export class FindingEntity {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  /** Place among the findings of its account: by rule, then in document order. */
  @Column({ type: "integer" })
  ordinal!: number;

  /** Stable over runs, stores and readings: a hash of department, year, rule, line, what is judged and what is printed. */
  @Column({ type: "text" })
  fingerprint!: string;

  @Column({ name: "account_id", type: "integer" })
  accountId!: number;

  @Column({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @Column({ type: "integer" })
  year!: number;

  @Column({ name: "line_id", type: "integer", nullable: true })
  lineId!: number | null;

  /** True where its rule compares with the account of the year before: then it holds beside that version of it alone. */
  @Column({ name: "looks_back", type: "boolean" })
  looksBack!: boolean;

  /** That version; null where none is known, and where the rule does not look back. */
  @Column({ name: "prior_account_id", type: "integer", nullable: true })
  priorAccountId!: number | null;

  /** True where it is served: of the version that is served, beside the one that is served of the year before. */
  @Column({ name: "is_current", type: "boolean" })
  isCurrent!: boolean;

  @Column({ type: "text" })
  rule!: string;

  @Column({ type: "text" })
  severity!: string;

  @Column({ name: "message_zh", type: "text" })
  messageZh!: string;

  @Column({ name: "message_en", type: "text" })
  messageEn!: string;

  @Column({ type: "text", nullable: true })
  expected!: string | null;

  @Column({ type: "text", nullable: true })
  actual!: string | null;

  /** actual - expected */
  @Column({ type: "text", nullable: true })
  difference!: string | null;

  /** Places on both sides, JSON array of SourcePlace. */
  @Column({ type: "text" })
  sources!: string;
}
