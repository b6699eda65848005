import { Column, Entity, PrimaryColumn } from "typeorm";

/** A count that an account discloses beside money. */
@Entity("indicator")
export class IndicatorEntity {
  @PrimaryColumn({ name: "account_id", type: "integer" })
  accountId!: number;

  @PrimaryColumn({ type: "text" })
  kind!: string;

  /** Place in the document. */
  @Column({ type: "integer" })
  ordinal!: number;

  @Column({ type: "text" })
  printed!: string;

  @Column({ type: "text" })
  section!: string;

  @Column({ type: "integer", nullable: true })
  page!: number | null;

  @Column({ name: "text_line", type: "integer", nullable: true })
  textLine!: number | null;

  /** Guests, the foreign ones counted beside them among them. */
  @Column({ name: "includes_foreign", type: "boolean" })
  includesForeign!: boolean;

  @Column({ type: "text", nullable: true })
  excerpt!: string | null;
}
