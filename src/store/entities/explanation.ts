import { Column, Entity, PrimaryColumn } from "typeorm";

/** A reason that the document gives for one change. */
@Entity("explanation")
export class ExplanationEntity {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ name: "account_id", type: "integer" })
  accountId!: number;

  @Column({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @Column({ type: "integer" })
  year!: number;

  @Column({ name: "line_id", type: "integer" })
  lineId!: number;

  /** Place in the document. */
  @Column({ type: "integer" })
  ordinal!: number;

  @Column({ name: "is_current", type: "boolean" })
  isCurrent!: boolean;

  @Column({ type: "text" })
  basis!: string;

  @Column({ type: "text", nullable: true })
  direction!: string | null;

  @Column({ type: "text" })
  text!: string;

  /** The text in the form in which texts are searched. */
  @Column({ name: "text_folded", type: "text" })
  textFolded!: string;

  @Column({ type: "text" })
  section!: string;

  @Column({ type: "integer", nullable: true })
  page!: number | null;

  @Column({ name: "text_line", type: "integer", nullable: true })
  textLine!: number | null;

  /** The categories in order, comma-separated; `explanation_category` holds them for filters. */
  @Column({ type: "text" })
  categories!: string;
}
