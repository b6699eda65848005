import { Field, Int, ObjectType } from "type-graphql";
import type { DocumentView } from "../../queries/views/document-view.js";
import { DateScalar } from "../date-scalar.js";
import { DateTimeScalar } from "../date-time-scalar.js";

@ObjectType("Document", {
  description:
    "The published document that an account was read from: whence it comes, and where it is kept. 决算所据的公开文件：来源与存档。",
})
export class DocumentType {
  constructor(private readonly view: DocumentView) {}

  @Field(() => String, { description: "Name of the file. 文件名" })
  get name(): string {
    return this.view.name;
  }

  @Field(() => String, { nullable: true, description: "Title of the document; null where it has none. 文件标题" })
  get title(): string | null {
    return this.view.title;
  }

  @Field(() => String, {
    nullable: true,
    description: "Address at which it was published; null where it is not known. 原文网址",
  })
  get url(): string | null {
    return this.view.url;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of its bytes, hexadecimal; null for a seed, which holds figures and no document. 文件的 SHA-256；种子数据为空",
  })
  get sha256(): string | null {
    return this.view.sha256;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of publication, in Beijing; null where it is not known. 公布日期（北京）",
  })
  get publishedOn(): string | null {
    return this.view.publishedOn;
  }

  @Field(() => DateTimeScalar, { description: "When it was first imported, in the time of Beijing. 首次导入时间" })
  get importedAt(): string {
    return this.view.importedAt;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Pages of a PDF, sheets of a workbook; null for other formats. 页数（工作簿为表数）",
  })
  get pages(): number | null {
    return this.view.pages;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Path on this server under which the document itself is kept, e.g. /documents/<sha256>; null where it is not. 本服务器存档路径",
  })
  get kept(): string | null {
    return this.view.kept;
  }
}
