import { Column, Entity, PrimaryColumn } from "typeorm";

/** Percent change of prices of one year against the year before, as published. */
@Entity("deflator")
export class DeflatorEntity {
  @PrimaryColumn({ type: "text" })
  series!: string;

  @PrimaryColumn({ type: "integer" })
  year!: number;

  @Column({ type: "text" })
  percent!: string;
}
