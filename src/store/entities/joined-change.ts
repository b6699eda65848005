import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * The change of a line against the prior year where its own columns do not hold it: under another continuity than
 * SOURCED, or because it is the change of a group that the line is one of.
 */
@Entity("joined_change")
export class JoinedChangeEntity {
  @PrimaryColumn({ name: "line_id", type: "integer" })
  lineId!: number;

  @PrimaryColumn({ type: "text" })
  continuity!: string;

  /** The first line of the group that the change belongs to, the same for all of them; null where it is the line's own. */
  @Column({ name: "group_line_id", type: "integer", nullable: true })
  groupLineId!: number | null;

  @Column({ name: "change_fen", type: "bigint", nullable: true })
  changeFen!: string | null;

  /** The exact rate as text that sorts like the number; null where there is no rate. */
  @Column({ name: "change_rate", type: "text", nullable: true })
  changeRate!: string | null;

  @Column({ type: "text" })
  comparability!: string;
}
