import { economicClassification } from "../../classification/known-classifications.js";
import { fold } from "../../folded.js";

/** What tells names of items apart: without brackets, 的 and a closing 支出, 缴费 or 费; 与 and 及 are 和. */
export function itemEssence(name: string): string {
  return fold(name)
    .replace(/[()（）的]/g, "")
    .replace(/[与及]/g, "和")
    .replace(/(?:缴费|费用|费)?(?:支出)?$/, "");
}

/** Names that narratives use for an item beside the one of its code; one name may stand for several (离退休费). */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  "30106": ["伙食补助", "伙食费"],
  "30108": ["基本养老保险缴费", "养老保险", "养老保险缴费", "机关事业单位养老保险缴费", "社会保障缴费"],
  "30109": ["职业年金", "机关事业单位职业年金缴费"],
  "30110": ["基本医疗保险缴费", "医疗保险", "医疗保险缴费", "城镇职工基本医疗保险缴费", "社会保障缴费"],
  "30111": ["公务员医疗补助", "社会保障缴费"],
  "30112": ["其他社会保险缴费", "社会保障缴费"],
  "30113": ["公积金"],
  "30201": ["办公经费"],
  "30212": ["因公出国（境）经费", "出国费", "出国（境）费"],
  "30213": ["维修费", "维修维护费", "修缮费"],
  "30231": ["公务用车运行费", "公务用车维护费", "公务用车费", "公车运行维护费"],
  "30239": ["其他交通费", "其他交通补贴"],
  "30240": ["税金及附加", "税费"],
  "30299": ["其他商品服务支出"],
  "30301": ["离退休费"],
  "30302": ["离退休费"],
  "30303": ["退职费", "退役费"],
  "30304": ["抚恤费"],
  "30305": ["生活补助费", "生活补贴"],
  "30306": ["救济"],
  "30309": ["奖励"],
  "30399": ["其他对个人家庭补助"],
};

function codesByEssence(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  const add = (name: string, code: string): void => {
    const essence = itemEssence(name);
    const same = codes.get(essence);
    if (same === undefined) codes.set(essence, [code]);
    else if (!same.includes(code)) same.push(code);
  };
  for (const { code, name } of economicClassification().rows) add(name, code);
  for (const [code, names] of Object.entries(VARIANTS)) for (const name of names) add(name, code);
  return codes;
}

let known: ReadonlyMap<string, readonly string[]> | null = null;

/** The economic codes that a printed name can mean, those of its known variants too; empty for an unknown name. */
export function economicCodesOf(name: string): readonly string[] {
  known ??= codesByEssence();
  return known.get(itemEssence(name)) ?? [];
}
