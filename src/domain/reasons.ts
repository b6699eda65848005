/** What kind of cause a published reason names; one reason may name several. */
export const ReasonCategory = {
  COST_SAVING: "COST_SAVING",
  STAFFING: "STAFFING",
  PAY_POLICY: "PAY_POLICY",
  REORGANISATION: "REORGANISATION",
  IN_YEAR_ADDITION: "IN_YEAR_ADDITION",
  APPROPRIATION_NOT_GIVEN: "APPROPRIATION_NOT_GIVEN",
  PROJECT_PROGRESS: "PROJECT_PROGRESS",
  PROJECT_END: "PROJECT_END",
  UNSETTLED_OR_CARRYOVER: "UNSETTLED_OR_CARRYOVER",
  WORKLOAD: "WORKLOAD",
  POLICY_PROGRAMME: "POLICY_PROGRAMME",
  ASSETS: "ASSETS",
  SCOPE_OR_CLASSIFICATION: "SCOPE_OR_CLASSIFICATION",
  EPIDEMIC: "EPIDEMIC",
  ESTIMATE_GAP: "ESTIMATE_GAP",
  NO_ACTIVITY: "NO_ACTIVITY",
  TAUTOLOGY: "TAUTOLOGY",
  OTHER: "OTHER",
} as const;
export type ReasonCategory = (typeof ReasonCategory)[keyof typeof ReasonCategory];

/** What a reason can be a reason for; `zero` is a figure that is 0 now, `not_comparable` two sides that differ in scope. */
export type Explainable =
  "increase" | "decrease" | "above_budget" | "below_budget" | "flat" | "zero" | "not_comparable";

/** One category of the taxonomy: its names, what it can explain, and the patterns that find it inside one clause. */
export interface ReasonRule {
  readonly zh: string;
  readonly en: string;
  readonly canExplain: readonly Explainable[];
  readonly triggers: readonly RegExp[];
}

const EITHER_WAY: readonly Explainable[] = ["increase", "decrease", "above_budget", "below_budget"];
const DOWN: readonly Explainable[] = ["decrease", "below_budget"];
const UP: readonly Explainable[] = ["increase", "above_budget"];

/**
 * The taxonomy. Triggers classify a reason that the document gives; they never make a sentence a reason. They are
 * tried on each clause by itself (，。；： end one), so that a gap like .{0,8} never reaches into the next.
 * TAUTOLOGY's must fit every clause of a reason that nothing else fits; OTHER has none.
 */
export const REASONS: Readonly<Record<ReasonCategory, ReasonRule>> = {
  COST_SAVING: {
    zh: "节约开支",
    en: "Economy measures",
    canExplain: DOWN,
    triggers: [
      /节约|节俭|节支|厉行|压减|压缩|过紧日子|紧日子|八项规定|反对浪费|杜绝浪费/,
      /((?<!预防|内部|污染)控制(?!中心|系统|工程)|严控|严格(规范|管理)).{0,8}(成本|经费|支出|开支|费用)/,
      /(减少|缩减|削减|精简|压降|降低).{0,6}(开支|成本|会议|文件|不必要)/,
    ],
  },
  STAFFING: {
    zh: "人员变动",
    en: "Staff numbers change",
    canExplain: EITHER_WAY,
    triggers: [
      /(人员|职工|干部|教师|编制|人数)(数量)?的?(变动|变化|增加|减少|增减|调动|调出|调入|调整|进出|流动|离职|异动|新增|招录)/,
      /(新增|增加|减少|增减|招录|招聘|录用|新进|新招|调入|调出|分流|精简).{0,6}(人员|职工|干部|公务员|教师|编制)(?!经费|支出|费|工资)/,
      /退休(?!费|支出|经费|人员(经费|支出|活动|工资|待遇|费))/,
      /离职|辞职|去世|死亡(?!抚恤)|增编|增人|减员|满编|空编|缺编/,
      /(在职|在编|在岗|实有|退休|职工|人员)人?数/,
    ],
  },
  PAY_POLICY: {
    zh: "工资及社保政策",
    en: "Pay, allowance or contribution-base change",
    canExplain: EITHER_WAY,
    triggers: [
      /(缴费|缴存|计算|计提|社保|保险|公积金).{0,4}基数/,
      /基数(变更|变动|变化|调整|提高|增加|上调|核定)/,
      /工资.{0,6}(增加|增长|减少|调整|上调|提高|改革|晋升|标准)|(调整|提高|上调|增加|补发).{0,6}(工资|待遇|薪级)/,
      /调资|增资|调标|晋级|晋档|晋升|职级并行|职称/,
      /津补贴|津贴|绩效工资|绩效奖|奖金|年终奖|考核奖/,
      /(养老|医疗|社会|失业|工伤|生育)保险.{0,6}(增加|减少|提高|降低|调整|变更|补缴)/,
      /(公积金|年金|社保|保险).{0,8}(比例|费率|补缴)|补缴.{0,8}(公积金|年金|社保|保险)/,
    ],
  },
  REORGANISATION: {
    zh: "机构改革与设立",
    en: "Reorganisation, new or merged body, transfer of duties",
    canExplain: [...EITHER_WAY, "not_comparable"],
    triggers: [
      /(机构|单位|部门|体制).{0,4}改革|机构调整|改制/,
      /新(成立|设立|组建)|成立(新|的新)|(单位|机构|部门|中心).{0,8}成立/,
      /划转|划入|划出|划归|转隶|撤并|撤销|并入|分立|拆分|(职能|职责|人员|业务|单位|机构).{0,6}移交/,
      /(机构|单位|部门|职能|职责|学校|街道|乡镇).{0,6}合并|合并.{0,6}(机构|单位|部门|学校)/,
    ],
  },
  IN_YEAR_ADDITION: {
    zh: "年中追加",
    en: "In-year addition or earmarked money from above, not in the opening budget",
    canExplain: UP,
    triggers: [
      /追加|年中.{0,4}(下达|安排|拨付|增加|拨入|新增)/,
      /(未|没有|不).{0,2}(包括|包含|列入|纳入|编入|列).{0,8}预算/,
      /(增加|新增|追加|安排|下达|拨付|拨入|争取).{0,10}专项(资金|基金|经费|补助|拨款)/,
      /上级.{0,6}(专项|补助|拨款|拨付|下达|追加|转移支付|资金|经费)/,
      /年初(部门)?(预算)?(没有|未|无)(安排|预算|编制|列)/,
    ],
  },
  APPROPRIATION_NOT_GIVEN: {
    zh: "未安排或调减",
    en: "Budget not given, cut or adjusted down",
    canExplain: DOWN,
    triggers: [
      /(?<!年初(部门)?(预算)?)(没有|未|不再|取消|停止|减少)安排(?!.{0,6}(出国|接待|购置|购车|团组|出访|会议|培训))/,
      /调减|核减|收回|削减.{0,4}(预算|拨款|经费)/,
      /(?<!(较|比|与|同).{0,8})(预算|拨款|指标)(安排)?(数|额)?减少|减少.{0,4}(拨款|指标|预算)/,
    ],
  },
  PROJECT_PROGRESS: {
    zh: "项目进度",
    en: "Project late, unfinished or spread over years",
    canExplain: DOWN,
    triggers: [
      /(项目|工程|工作|采购|流程|任务|建设).{0,12}(未|尚未|没有).{0,6}(完成|完毕|实施|开展|启动|开工|完工|验收|执行|竣工)/,
      /未(能|按期|按计划|如期|及时|全部|全面)?(实施|开展|完工|竣工|完毕)|未完成.{0,4}(预期|计划|任务)/,
      /进度(?!加快|较快|提前)|拖延|延后|延期|延迟|推迟|滞后|暂缓|缓建/,
      /跨年度?(实施|项目|支付|执行|建设|完成)|分年度?(实施|支付)/,
    ],
  },
  PROJECT_END: {
    zh: "项目完成或一次性",
    en: "Project finished or one-off item",
    canExplain: EITHER_WAY,
    triggers: [
      /一次性/,
      /(项目|工程|工作|任务|活动|建设|创建|普查|换届)((?!未|没|尚|较|不).){0,8}(完成(?!率|情况|后|年)|结束|完工|竣工|完结|到期)/,
    ],
  },
  UNSETTLED_OR_CARRYOVER: {
    zh: "未结算与结转",
    en: "Unsettled payments, use or change of balances",
    canExplain: EITHER_WAY,
    triggers: [
      /结转|结余|存量资金/,
      /(未|待|尚未|没有).{0,2}(结算|支付|付款|拨付|兑付|报账|报销|清算)|应付未付|跨期支付/,
    ],
  },
  WORKLOAD: {
    zh: "业务量与任务",
    en: "More or less work",
    canExplain: EITHER_WAY,
    triggers: [
      /(业务|工作|任务|案件|办案|接待)量/,
      /(任务|工作|活动|业务|案件|批次|人次|次数|场次|科次|检查|调研|培训|培训班|会议|出差|团组|接待|采购项目|项目)(数量|个数|数|量)?(的|明显|大幅|有所|逐年|相应|也|较多|较少)*(增加|增多|增长|减少|下降|加大|上升|繁重|加重)/,
      /(增加|减少|新增|开展|承担|承办|举办)了?.{0,6}(任务|次数|批次|场次|活动|会议|培训|考试|普查|检查|调研|接待|项目)(?!费|经费|支出|收入|资金|预算)/,
      /进度(加快|较快|提前)|加快.{0,6}(进度|推进|建设)/,
      /迎接?.{0,8}(检查|考核|验收|巡视|巡察|调研|督查)/,
    ],
  },
  POLICY_PROGRAMME: {
    zh: "政策性增支",
    en: "New or larger policy programme or subsidy",
    canExplain: EITHER_WAY,
    triggers: [
      /政策性|政策资金|(惠民|惠农|扶持|奖补|补助|(?<!津贴)补贴|支持)政策/,
      /(补助|补贴|救助|保障|优抚|低保|抚恤).{0,4}标准|提标/,
      /(企业|农户|农村|农业|居民|群众|困难|老年|学生|客运|惠农).{0,6}(补贴|补助|奖补|救助)/,
      /(增加|加大|提高).{0,20}投入|配套资金|脱贫攻坚|乡村振兴|民生(支出|保障|工程|项目|投入)/,
    ],
  },
  ASSETS: {
    zh: "资产购置与修缮",
    en: "Purchase, fit-out, repair",
    canExplain: EITHER_WAY,
    triggers: [
      /装修|修缮|维修|改造|更换|改建|扩建|新建|基建|基本建设|搬迁/,
      /购置(?!费|(及|和|与)运行)|购车|购买.{0,8}(设备|车辆|家具)|采购.{0,4}(设备|车辆|家具)/,
      /(设备|设施|车辆|系统)(更新|升级|老化|报废|处置|减少|增加)|报废/,
    ],
  },
  SCOPE_OR_CLASSIFICATION: {
    zh: "口径与科目调整",
    en: "Scope, classification or who-pays change",
    canExplain: [...EITHER_WAY, "not_comparable"],
    triggers: [
      /(?<!考试|文化|测试)科目|口径|归口|列报|项目调整/,
      /(从|在|由|转入|列入|计入)(?!年初|上年|以前|结转|结余|本年|当年|下年|次年).{0,12}(列支|列报|反映|核算)|(列支|支出)渠道/,
      /由.{1,12}(负担|承担|(统一|集中)(安排|支付|管理|编制))/,
      /可比性|不可比|无法比较|(上年|去年)度?无(该|此)项?|未独立|(首次|独立)(编制|核算)/,
    ],
  },
  EPIDEMIC: {
    zh: "疫情影响",
    en: "Epidemic effects",
    canExplain: EITHER_WAY,
    triggers: [/疫情|新冠|防疫|抗疫/],
  },
  ESTIMATE_GAP: {
    zh: "预算测算偏差",
    en: "Opening budget was an estimate, actual as needed",
    canExplain: ["above_budget", "below_budget"],
    triggers: [
      /测算|预估|估算/,
      /(按|据|照|按照|根据|依据)实际|据实/,
      /实际(支出|执行|发生).{0,6}(比|较|小于|大于|低于|高于|少于|多于|贴合).{0,6}(预算|预期|预计)/,
      /预算.{0,6}(不够?精准|不够?准确|偏大|偏小|偏高|偏低|偏紧|留有余地)/,
    ],
  },
  NO_ACTIVITY: {
    zh: "无此事项或持平",
    en: "Nothing of the kind, or unchanged",
    canExplain: ["flat", "zero"],
    triggers: [
      /持平|无变化|没有变化|无增减|保持不变|未发生|没有发生|(?<!(上年|去年)度?)无(该|此)项?(支出|经费|业务|事项)/,
      /(无|没有|未安排|未产生|未开展|未组织)(?!.{0,8}预算).{0,4}(三公|出国|出境|公务接待|接待|公务用车|购车|会议|培训)/,
    ],
  },
  TAUTOLOGY: {
    zh: "同义反复",
    en: "Restates the change without a cause",
    canExplain: EITHER_WAY,
    triggers: [
      /(支出|收入|经费|拨款|资金|费用|费|年金|决算|预算|总额|金额)(总额|总数|数)?.{0,4}(增加|减少|增长|下降|上升|降低|提高|大于|小于|高于|低于)/,
      /^(增加|减少|降低)了?.{0,16}(支出|经费|费用|费)等?$/,
      /^(较|比|与|同).{0,6}(年|年度|预算|决算)数?.{0,4}(增加|减少|增长|下降|上升|降低)/,
    ],
  },
  OTHER: {
    zh: "其他",
    en: "Other reason",
    canExplain: [...EITHER_WAY, "flat", "zero", "not_comparable"],
    triggers: [],
  },
};

/** A reorganisation that moves units or duties: the two years are not of the same body. 机构改革人员变动 moves none. */
export const MOVES_UNITS =
  /划转|划入|划出|划归|转隶|撤并|撤销|合并|并入|分立|拆分|成立|新(设立|组建)|(职能|职责|人员|业务|单位|机构).{0,6}移交/;
