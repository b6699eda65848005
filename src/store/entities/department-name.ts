import { Column, Entity, PrimaryColumn } from "typeorm";

/** Another name of a department: a former one with its years, or an alias. */
@Entity("department_name")
export class DepartmentNameEntity {
  @PrimaryColumn({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @PrimaryColumn({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  kind!: "FORMER" | "ALIAS";

  @Column({ name: "from_year", type: "integer", nullable: true })
  fromYear!: number | null;

  @Column({ name: "to_year", type: "integer", nullable: true })
  toYear!: number | null;
}
