const ORDINAL = "一二三四五六七八九十百零〇";

const OPENINGS = [
  `第[${ORDINAL}\\d]+[部分章节条款]`,
  `[${ORDINAL}]+[、.．]`,
  `[（(][${ORDINAL}\\d]+[)）]`,
  "\\d+[、)）]",
  "\\d+[.．](?!\\d)",
  "[①-⑳●■◆▪▲★•·]",
  "(?:注|备注|附注|说明|附件|附表|单位|金额单位|编制单位|编制部门)[:：\\d]",
  "公开\\s*\\d+\\s*表",
];

const OPENING = new RegExp(`^(?:${OPENINGS.join("|")})`);

/** True where a line starts like a heading, a list item, a note or a label, so that it begins something new. */
export function opensAnew(text: string): boolean {
  return OPENING.test(text);
}
