import { Field, Int, ObjectType } from "type-graphql";
import type { SourcePlace } from "../../domain/facts.js";
import { AccountTable } from "../../domain/line.js";
import type { Dataset } from "../../queries/dataset.js";
import { Needs } from "../needs.js";
import { DocumentType } from "./document.js";

@ObjectType("SourceLocation", {
  description:
    "Where in the published document a value stands; parts that the document's format does not have are null. 数据在公开文件中的位置；文件格式没有的部分为空。",
})
export class SourceLocationType {
  constructor(
    private readonly dataset: Dataset,
    private readonly view: SourcePlace,
  ) {}

  @Field(() => String, { description: "Name of the document. 文件名" })
  get document(): string {
    return this.view.document;
  }

  @Needs((reach) => reach.priorYear())
  @Field(() => DocumentType, {
    description: "The document: whence it comes, and where it is kept. 所在文件：来源与存档",
  })
  get file(): DocumentType {
    return new DocumentType(this.dataset.documentAt(this.view));
  }

  @Needs((reach) => reach.priorYear())
  @Field(() => String, {
    nullable: true,
    description:
      "Address at which the document was published, of a PDF with the page (#page=3); null where it is not known. 原文网址，PDF 附页码",
  })
  get url(): string | null {
    return this.dataset.documentAt(this.view).urlAt(this.view);
  }

  @Needs((reach) => reach.priorYear())
  @Field(() => String, {
    nullable: true,
    description:
      "Path on this server at which the document is kept, of a PDF with the page: /documents/<sha256>#page=3; null where it is not kept. 本服务器存档路径，PDF 附页码",
  })
  get kept(): string | null {
    return this.dataset.documentAt(this.view).keptAt(this.view);
  }

  @Field(() => Int, { nullable: true, description: "Page, from 1; null where the document has no pages. 页码" })
  get page(): number | null {
    return this.view.page;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Section of the narrative, e.g. 三.五.三.1; DERIVED where no document prints the value. 章节编号；推算值为 DERIVED",
  })
  get section(): string | null {
    return this.view.section;
  }

  @Field(() => AccountTable, { nullable: true, description: "Table; null for the narrative. 所在表，文字说明为空" })
  get table(): AccountTable | null {
    return this.view.table;
  }

  @Field(() => Int, { nullable: true, description: "Row of the table, from 1. 行" })
  get row(): number | null {
    return this.view.row;
  }

  @Field(() => Int, { nullable: true, description: "Column of the table, from 1. 列" })
  get column(): number | null {
    return this.view.column;
  }

  @Field(() => Int, { nullable: true, description: "Line of a text document, from 1. 文本行号" })
  get line(): number | null {
    return this.view.line;
  }

  @Field(() => String, { nullable: true, description: "What stands there, as printed. 原文" })
  get text(): string | null {
    return this.view.text;
  }
}

/** A place as it is shown; null where nothing stands. */
export function shownPlace(dataset: Dataset, place: SourcePlace | null): SourceLocationType | null {
  return place === null ? null : new SourceLocationType(dataset, place);
}
