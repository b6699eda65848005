import { Column, Entity, PrimaryColumn } from "typeorm";

/** One crosswalk file as it was loaded; another file of the same name takes its place. */
@Entity("crosswalk_set")
export class CrosswalkSetEntity {
  @PrimaryColumn({ type: "text" })
  name!: string;

  /** SEED or IMPORT: a seed never takes the place of an imported file. */
  @Column({ type: "text" })
  origin!: string;

  @Column({ name: "content_hash", type: "text" })
  contentHash!: string;

  @Column({ type: "text" })
  content!: string;
}
