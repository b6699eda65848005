/** Why documents are refused, by the name of the error class: in Chinese, since the errors themselves speak English. */
const REFUSALS: Readonly<Record<string, string>> = {
  AccountInAttachment: "页面本身没有决算，决算在附件里：请导入附件",
  AccountRefused: "所印的内容互相矛盾，或金额无法准确保存",
  AmbiguousContentError: "内容可以作几种格式读：请另存为其中一种",
  AmbiguousDepartment: "几个地区都有这个名称的部门：请说明是哪个地区的",
  ApprovalLetterRefused: "是决算批复，不是部门公开的决算",
  ArchiveBombError: "解压后过大，疑为压缩炸弹",
  BrokenDocumentError: "文件损坏或不完整",
  ChangingFileError: "读取时文件还在变化：请稍后再导入",
  DatabaseFailure: "数据库不接受其中的某个值",
  DepartmentBudgetRefused: "是部门预算，不是决算",
  DepartmentUnknown: "没有写明是哪个部门",
  DocumentTooComplexError: "结构过于复杂",
  DocumentTooLargeError: "文件过大",
  EmptyDocumentError: "文件是空的",
  FiscalYearUnknown: "没有写明是哪一年度",
  FormulaWithoutValueError: "表格里的公式没有保存结果：请用表格软件打开后重新保存",
  GovernmentAccountRefused: "是政府决算，不是部门决算",
  GovernmentBudgetRefused: "是政府预算，不是部门决算",
  GovernmentThreePublicRefused: "是全地区的“三公”经费汇总，不是部门决算",
  NoAccountFound: "没有找到部门决算",
  NoTextLayerError: "是扫描件，没有文字层：请先做文字识别",
  NotAFileError: "不是文件",
  PageMemoryExhausted: "有的页面过于复杂",
  PasswordProtectedError: "有密码保护：请去掉密码",
  ReadingEndedError: "读取它的进程意外结束：请单独再导入一次",
  ReadingTooLargeError: "读取所用的内存超过了 JUESUAN_DOCUMENT_MEMORY",
  ReadingTooLongError: "读取所用的时间超过了 JUESUAN_DOCUMENT_DEADLINE",
  TooManyLinesError: "页面上的线条过多",
  TooManyPagesError: "页数过多",
  TooMuchTextError: "文字过多",
  UndecodableTextError: "文字编码无法识别：请另存为 UTF-8",
  UnitBudgetRefused: "是单位预算，不是决算",
  UnknownContentError: "格式无法识别",
  UnsupportedContentError: "是不支持的格式",
  WrongExtensionError: "扩展名与内容不符",
};

/** Why a document is refused, in Chinese; the class of the error where it is the system's own. */
export function refusalInChinese(cause: string): string {
  return REFUSALS[cause] ?? `文件无法读取（${cause}）`;
}

/** Why something was not understood, by its kind. */
const NOT_UNDERSTOOD: Readonly<Record<string, string>> = {
  UNKNOWN_TABLE: "不认识的表",
  UNTITLED_GRID: "没有标题的表",
  SECOND_TABLE: "同一张表的第二份",
  UNKNOWN_UNIT: "不认识的单位",
  UNKNOWN_COLUMN: "不认识的列",
  UNKNOWN_ROW: "不认识的行",
  REPEATED_ROW: "重复的行",
  NOT_A_NUMBER: "不是数字",
  UNCLEAR_ALIGNMENT: "数字属于哪一列不清楚",
  UNKNOWN_LINE: "说的是哪一项不清楚",
  UNKNOWN_FIGURE: "数字说的是什么不清楚",
  UNKNOWN_BASE: "与什么相比不清楚",
  UNKNOWN_DIRECTION: "增减方向不清楚",
  UNKNOWN_SHARE_BASE: "占什么的比例不清楚",
  UNKNOWN_CODE: "不认识的科目编码",
  REASON_WITHOUT_CHANGE: "原因说的是哪个变动不清楚",
  OUTSIDE_SECTION: "在决算说明之外",
};

/** Why something was not understood, in Chinese; its kind where that has no words yet. */
export function notUnderstoodInChinese(kind: string): string {
  return NOT_UNDERSTOOD[kind] ?? kind;
}
