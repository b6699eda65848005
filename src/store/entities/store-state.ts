import { Column, Entity, PrimaryColumn } from "typeorm";

/** One row per fact about the store itself: `revision` grows with every write. */
@Entity("store_state")
export class StoreStateEntity {
  @PrimaryColumn({ type: "text" })
  name!: string;

  @Column({ type: "bigint" })
  value!: number;
}
