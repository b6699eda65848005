import { Column, Entity, PrimaryColumn } from "typeorm";

/** GB/T 2260 division. 行政区划 */
@Entity("region")
export class RegionEntity {
  @PrimaryColumn({ type: "text" })
  code!: string;

  @Column({ type: "text" })
  name!: string;
}
