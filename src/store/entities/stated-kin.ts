import { Entity, PrimaryColumn } from "typeorm";

/** Two codes that edges which one department states may join, beside those of `kin`. Each pair stands both ways. */
@Entity("stated_kin")
export class StatedKinEntity {
  @PrimaryColumn({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @PrimaryColumn({ type: "text" })
  one!: string;

  @PrimaryColumn({ type: "text" })
  other!: string;
}
