import { Column, Entity, PrimaryColumn } from "typeorm";

/** One document: a version of the account of a department, a year and a kind. */
@Entity("account")
export class AccountEntity {
  @PrimaryColumn({ type: "integer" })
  id!: number;

  @Column({ name: "department_id", type: "bigint" })
  departmentId!: number;

  @Column({ type: "integer" })
  year!: number;

  @Column({ type: "text" })
  kind!: string;

  /** Counts from 1 in the order of publication. */
  @Column({ type: "integer" })
  version!: number;

  /** True for the version that is served. */
  @Column({ name: "is_current", type: "boolean" })
  isCurrent!: boolean;

  @Column({ type: "text" })
  origin!: "SEED" | "IMPORT";

  @Column({ name: "content_hash", type: "text" })
  contentHash!: string;

  /** Version of the code that read the document; a newer one reads it again in place. */
  @Column({ name: "reader_version", type: "integer" })
  readerVersion!: number;

  @Column({ name: "department_name", type: "text" })
  departmentName!: string;

  @Column({ name: "document_name", type: "text" })
  documentName!: string;

  @Column({ name: "document_title", type: "text", nullable: true })
  documentTitle!: string | null;

  /** Where the document was published. */
  @Column({ name: "source_url", type: "text", nullable: true })
  sourceUrl!: string | null;

  @Column({ name: "published_on", type: "text", nullable: true })
  publishedOn!: string | null;

  /** The day of Beijing from which it is known: of publication, else of first import. */
  @Column({ name: "known_on", type: "text" })
  knownOn!: string;

  /** True where the document itself lies in the folder of documents, under its hash. */
  @Column({ name: "is_kept", type: "boolean" })
  isKept!: boolean;

  @Column({ type: "integer", nullable: true })
  pages!: number | null;

  /** 决算单位构成, a unit a line; null where the document does not list them. */
  @Column({ type: "text", nullable: true })
  units!: string | null;

  /** What its reasons name beside each version of the year before (stated-links-text); null where they name nothing. */
  @Column({ name: "stated_links", type: "text", nullable: true })
  statedLinks!: string | null;

  @Column({ name: "recorded_at", type: "text" })
  recordedAt!: string;
}
