import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something that an account prints and that was not understood. */
@Entity("left_out")
export class LeftOutEntity {
  @PrimaryColumn({ name: "account_id", type: "integer" })
  accountId!: number;

  /** Place in the document. */
  @PrimaryColumn({ type: "integer" })
  ordinal!: number;

  @Column({ type: "text" })
  kind!: string;

  @Column({ type: "text", nullable: true })
  section!: string | null;

  @Column({ type: "integer", nullable: true })
  page!: number | null;

  @Column({ name: "text_line", type: "integer", nullable: true })
  textLine!: number | null;

  @Column({ name: "row_number", type: "integer", nullable: true })
  rowNumber!: number | null;

  @Column({ name: "column_number", type: "integer", nullable: true })
  columnNumber!: number | null;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "text" })
  why!: string;
}
