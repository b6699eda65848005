import { Field, Int, ObjectType } from "type-graphql";
import { dayOf } from "../../domain/version.js";
import type { StoredYear } from "../../queries/dataset.js";
import { DocumentView } from "../../queries/views/document-view.js";
import { DateScalar } from "../date-scalar.js";
import { DocumentType } from "./document.js";

@ObjectType("AccountVersion", {
  description:
    "One version of an account: one document. Corrections and re-publications are versions; reading the same document again is none. 决算的一个版本，即一份文件；更正、重新公布为新版本，重读同一文件不是。",
})
export class AccountVersionType {
  constructor(private readonly stored: StoredYear) {}

  @Field(() => Int, { description: "Number, from 1 for the oldest. 版本号，自 1（最早）起" })
  get version(): number {
    return this.stored.version;
  }

  @Field(() => DateScalar, {
    description:
      "Day in Beijing from which it is known: of publication where that is known, else of first import. 起始日（北京）：公布日，未知时为首次导入日",
  })
  get day(): string {
    return dayOf(this.stored);
  }

  @Field(() => DateScalar, { nullable: true, description: "Day of publication; null where it is not known. 公布日期" })
  get publishedOn(): string | null {
    return this.stored.publishedOn;
  }

  @Field(() => String, { description: "Name of the document. 文件名" })
  get document(): string {
    return this.stored.document;
  }

  @Field(() => DocumentType, { description: "The document: whence it comes, and where it is kept. 所据文件" })
  get file(): DocumentType {
    return new DocumentType(new DocumentView(this.stored));
  }

  @Field(() => String, { nullable: true, description: "Title of the document; null where it has none. 文件标题" })
  get title(): string | null {
    return this.stored.title;
  }

  @Field(() => Boolean, {
    description: "True for the one that is served where no version or day is asked for. 是否为默认提供的版本",
  })
  get served(): boolean {
    return this.stored.isCurrent;
  }
}
