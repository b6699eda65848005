import { Column, Entity, PrimaryColumn } from "typeorm";

/** All crosswalk sets put together, in one row, so that a request reads them beside something else or not at all. */
@Entity("crosswalk")
export class CrosswalkEntity {
  @PrimaryColumn({ type: "integer" })
  revision!: number;

  @Column({ type: "text" })
  content!: string;
}
