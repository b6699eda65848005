import { Entity, PrimaryColumn } from "typeorm";

/**
 * Two things that belong together: codes, names of departments or codes of regions that are one series, names of
 * departments between which units changed hands. Each pair stands both ways.
 */
@Entity("kin")
export class KinEntity {
  @PrimaryColumn({ type: "text" })
  kind!: "CODE" | "NAME" | "TRANSFER" | "REGION";

  @PrimaryColumn({ type: "text" })
  one!: string;

  @PrimaryColumn({ type: "text" })
  other!: string;
}
