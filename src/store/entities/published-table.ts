import { Column, Entity, PrimaryColumn } from "typeorm";

/** One of the nine tables as an account publishes it; no row means that the account does not have it. */
@Entity("published_table")
export class PublishedTableEntity {
  @PrimaryColumn({ name: "account_id", type: "integer" })
  accountId!: number;

  @PrimaryColumn({ name: "table_name", type: "text" })
  tableName!: string;

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "text", nullable: true })
  form!: string | null;

  @Column({ type: "text" })
  unit!: string;

  @Column({ type: "boolean" })
  withheld!: boolean;

  @Column({ type: "text", nullable: true })
  scope!: string | null;

  @Column({ name: "empty_note_of", type: "text", nullable: true })
  emptyNoteOf!: string | null;

  /** The printed columns, "MEASURE/STAGE/column" each, comma-separated: what this table publishes at all. */
  @Column({ name: "printed_columns", type: "text" })
  printedColumns!: string;

  @Column({ type: "integer", nullable: true })
  page!: number | null;

  @Column({ type: "integer", nullable: true })
  line!: number | null;

  /** Place among the tables of its document. */
  @Column({ type: "integer" })
  ordinal!: number;
}
