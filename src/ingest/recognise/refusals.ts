/** Base of what stops recognition: the document is no account that can be stored; nothing of it is. */
abstract class RecognitionRefused extends Error {
  override get name(): string {
    return this.constructor.name;
  }

  constructor(
    readonly document: string,
    reason: string,
  ) {
    super(`${document}: ${reason}`);
  }
}

/** 部门预算 */
export class DepartmentBudgetRefused extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "this is a department's budget (部门预算), which is not supported; give its final account (部门决算)",
    );
  }
}

/** 单位预算 */
export class UnitBudgetRefused extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "this is a unit's budget (单位预算), which is not supported; give a final account (部门决算, 单位决算)",
    );
  }
}

/** 政府决算: the account of a whole government, with tables of other kinds under like titles. */
export class GovernmentAccountRefused extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "this is the account of a whole government (政府决算), which is not supported; give a department's (部门决算)",
    );
  }
}

/** 政府预算: the budget of a whole government. */
export class GovernmentBudgetRefused extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "this is the budget of a whole government (政府预算), which is not supported; give a final account (部门决算, 单位决算)",
    );
  }
}

/** 全县“三公”汇总: what a finance bureau puts together of all departments. */
export class GovernmentThreePublicRefused extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "this is the 三公 spending of a whole government, put together of its departments (“三公”经费汇总), which is not supported; give a final account (部门决算, 单位决算)",
    );
  }
}

/** 批复: the letter by which a finance bureau approves an account of another department. */
export class ApprovalLetterRefused extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "this is a letter of approval (批复) of the finance bureau, and no account; give the department's own final account (部门决算)",
    );
  }
}

/** The page of an account that is itself in a file beside it. */
export class AccountInAttachment extends RecognitionRefused {
  constructor(
    document: string,
    readonly attachments: readonly string[],
  ) {
    super(document, `the account is in the attachment ${attachments.join(", ")}, and not on this page; give that file`);
  }
}

/** Neither a statutory table nor a section that explains a final account. */
export class NoAccountFound extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "no account is in this document: no statutory table and no section that explains a final account (决算情况说明)",
    );
  }
}

/** An account whose fiscal year is printed nowhere. */
export class FiscalYearUnknown extends RecognitionRefused {
  constructor(document: string) {
    super(
      document,
      "the fiscal year is printed neither in the title, nor in a heading, nor in the narrative (2020年度)",
    );
  }
}

/** An account that does not say whose it is. */
export class DepartmentUnknown extends RecognitionRefused {
  constructor(document: string) {
    super(document, "the department is named neither in the title, nor in a heading, nor above a table (部门：)");
  }
}
