import { Column, Entity, PrimaryColumn } from "typeorm";

/** A department; `id` is derived from `key`, so that it is the same in every store. */
@Entity("department")
export class DepartmentEntity {
  @PrimaryColumn({ type: "bigint" })
  id!: number;

  @Column({ type: "text", unique: true })
  key!: string;

  @Column({ type: "text" })
  name!: string;

  /** The name in the form in which names are compared. */
  @Column({ name: "name_folded", type: "text" })
  nameFolded!: string;

  @Column({ name: "region_code", type: "text", nullable: true })
  regionCode!: string | null;

  @Column({ type: "boolean" })
  synthetic!: boolean;
}
