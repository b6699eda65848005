import { Entity, PrimaryColumn } from "typeorm";

/** A category of a reason, one row each, for filters. */
@Entity("explanation_category")
export class ExplanationCategoryEntity {
  @PrimaryColumn({ name: "explanation_id", type: "integer" })
  explanationId!: number;

  @PrimaryColumn({ type: "text" })
  category!: string;
}
