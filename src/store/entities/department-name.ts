import { Column, Entity, PrimaryColumn } from "typeorm";

/** Another name of a department: a former one with its years, or an alias. */
@Entity("department_name")
export class DepartmentNameEntity {
  @PrimaryColumn({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @Column({ type: "text" })
  name!: string;

  /** The name in the form in which names are compared: however it is printed, it is one name. */
  @PrimaryColumn({ name: "name_folded", type: "text" })
  nameFolded!: string;

  @Column({ type: "text" })
  kind!: "FORMER" | "ALIAS";

  @Column({ name: "from_year", type: "integer", nullable: true })
  fromYear!: number | null;

  @Column({ name: "to_year", type: "integer", nullable: true })
  toYear!: number | null;
}
