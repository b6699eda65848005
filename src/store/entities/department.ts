import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A department as the publisher of accounts of one kind: what is one series over years. A body that publishes a department's
 * and a unit's accounts stands here twice under one key; `id` is derived from key and kind, the same in every store.
 */
@Entity("department")
export class DepartmentEntity {
  @PrimaryColumn({ type: "bigint" })
  id!: number;

  @Column({ type: "text" })
  key!: string;

  @Column({ type: "text" })
  kind!: string;

  /** True for the kind that is meant where none is asked for: DEPARTMENT_FINAL if the body ever published one. */
  @Column({ name: "is_default", type: "boolean" })
  isDefault!: boolean;

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
