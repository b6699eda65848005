import { Column, Entity, PrimaryColumn } from "typeorm";

/** One figure of a line: exact fen, what was printed, and where. */
@Entity("figure")
export class FigureEntity {
  @PrimaryColumn({ name: "line_id", type: "integer" })
  lineId!: number;

  @PrimaryColumn({ type: "text" })
  measure!: string;

  @PrimaryColumn({ type: "text" })
  stage!: string;

  @Column({ name: "amount_fen", type: "bigint", nullable: true })
  amountFen!: string | null;

  @Column({ type: "text", nullable: true })
  absence!: string | null;

  @Column({ type: "text", nullable: true })
  printed!: string | null;

  @Column({ type: "text" })
  unit!: string;

  @Column({ type: "integer" })
  decimals!: number;

  /** TABLE: printed in the cell; NARRATIVE: stated for a blank cell or a budget; DERIVED: added up by us. */
  @Column({ type: "text" })
  origin!: "TABLE" | "NARRATIVE" | "DERIVED";

  /** Of a figure that is added up: how far its true value may be from it, in half-fen; null where its print says it. */
  @Column({ name: "span_half_fen", type: "bigint", nullable: true })
  spanHalfFen!: string | null;

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

  /** The cell in whose place a stated or added figure stands, "absence/page/line/row/column"; null where there is none. */
  @Column({ name: "covered_cell", type: "text", nullable: true })
  coveredCell!: string | null;
}
