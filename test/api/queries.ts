/** Queries that together reach every field of the schema, from every root. */
export const LINE = `id table key code name level year amount
  initial: amount(stage: INITIAL_BUDGET) project: amount(measure: PROJECT) completionRate share
  figure { amount absence printed printedUnit printedDecimals derived source { document page section table row column line text } }
  change { ...change } budget: change(basis: INITIAL_BUDGET) { ...change } adjusted: change(basis: ADJUSTED_BUDGET) { ...change }`;

export const CHANGE = `fragment change on Change { basis baseYear current base baseSource impliedBase likeForLike amount rate direction
  comparability agreement stated { base amount rate direction completionRate source { section line } }
  edges { id kind evidence family year firstYear lastYear note oldCodes { code name } newCodes { code } } edgesNotFollowed { id }
  scopeDifferences { kind before after } successions { id kind year oldNames newNames units note } rename { from to } currentLines { id amount } baseLines { id name share change { amount baseLines { year } } }
  explanations(includeDerived: true) { id text categories origin basis direction year lineItem { id name } } }`;

const INDICATOR = `fragment indicator on Indicator { kind unit value source { document section page line text }
  change { baseYear current base amount rate direction comparability } moneyPerUnit { amount absence } }`;

export const YEAR = `id year units totalIncome totalExpenditure currentIncome currentExpenditure(unit: YUAN) change { ...change }
  explanations { id text lineItem { id amount change { rate } } } findings { id rule message expected actual lineItem { id amount } sources { document text } }`;

const RESTATEMENT = `kind year table key name measure stage difference explainedByRounding lineItem { id amount change { rate } }
  earlier { amount absence accountYear version source { document section } } later { amount absence accountYear version source { document section } }`;

export const QUERIES: Readonly<Record<string, string>> = {
  "one department over its years": `{ department(name: "示例市司法局") { id name synthetic region { code name } formerRegions { code name until } successions { id } years { ${YEAR} } } } ${CHANGE}`,
  "one year with every line": `{ department(name: "示例市司法局") { year(year: 2021) { lineItems { ${LINE} } } } } ${CHANGE}`,
  "lines of one table with neighbours": `{ department(name: "示例市司法局") { year(year: 2022) { lineItems(table: EXPENDITURE) {
     key parent { key amount change { rate } } children { key amount change { rate explanations(includeDerived: true) { text } } } } } } }`,
  "the history of a line": `{ department(name: "示例市司法局") { year(year: 2020) { lineItem(table: EXPENDITURE, key: "total") {
     share history { year amount change { base rate agreement } explanations { text lineItem { name share } } findings { rule } } } } } }`,
  "a range of years": `{ department(name: "示例市司法局") { years(from: 2019, to: 2021) { year lineItem(table: THREE_PUBLIC, key: "reception") { amount share change { base rate } } } } }`,
  "a page of departments": `{ departments(first: 3, filter: { synthetic: true }, orderBy: [{ field: CHANGE_RATE, direction: DESC, year: 2022 }]) {
     totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id name year(year: 2022) { ${YEAR} } } } } } ${CHANGE}`,
  "a page of lines": `{ lineItems(first: 20, filter: { synthetic: true, years: [2021, 2022], changeRate: { min: "-50", max: "80.5" } }, orderBy: [{ field: CHANGE_RATE }]) {
     totalCount nodes { ${LINE} parent { key } findings { id } explanations { text lineItem { id } } departmentYear { totalExpenditure } department { name } } } } ${CHANGE}`,
  "lines with their years around them": `{ lineItems(first: 5, filter: { departmentNames: ["示例市司法局"], levels: [CLASS] }, orderBy: [{ field: YEAR, direction: DESC }, { field: CODE }]) {
     nodes { key year departmentYear { year explanations { text lineItem { key } } findings { rule } lineItem(table: EXPENDITURE, key: "total") { amount change { rate } } } department { years { year totalIncome change { rate } } } } } }`,
  reasons: `{ explanations(first: 30, filter: { categories: [COST_SAVING, STAFFING] }) { totalCount nodes { id text categories basis direction year department { name }
     lineItem { id name amount change { ...change } } source { section line } } } } ${CHANGE}`,
  findings: `{ findings(first: 50) { totalCount nodes { id rule severity zh: message en: message(language: EN) expected actual year department { name } lineItem { id name change { agreement } } sources { document page section table row column line text } } } }`,
  "a comparison": `{ comparison(input: { departmentNames: ["示例市司法局"], fromYear: 2017, toYear: 2023, table: EXPENDITURE, levels: [TOTAL, CLASS] }) {
     years rows { department { name } key code name level cells { year amount change { ...change } lineItem { id name } } overall { ...change } cagr } } } ${CHANGE}`,
  "a comparison that goes on": `{ comparison(input: { regionCode: "9901", fromYear: 2021, toYear: 2022, table: THREE_PUBLIC }) {
     rows { department { name year(year: 2019) { totalIncome } } key cells { lineItem { share parent { key } history { year amount } findings { rule } departmentYear { currentExpenditure } } } } } }`,
  "what moved a line, and whence it comes": `{ department(name: "示例市司法局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {
     execution { initialBudget adjustedBudget final adjustment initialCompletionRate adjustedCompletionRate } drivers(level: ITEM, first: 3) { ...driver }
     change { derivation { ...node inputs { ...node inputs { ...node inputs { ...node } } } } } } basic: lineItem(table: BASIC_EXPENDITURE, key: "total") { change { derivation { inputs { inputs { ...node inputs { ...node } } } } } } } } }
     fragment driver on Driver { kind key code name level current base amount share points unknownLines cutOffLines cutOffAmount lineItem { id year amount } }
     fragment node on Derivation { operation quantity value unit absence year table key measure stage label inputCount source { document row column section line } }`,
  "what moved the lines of a page": `{ lineItems(first: 10, filter: { synthetic: true, years: [2021], tables: [EXPENDITURE, BASIC_EXPENDITURE], levels: [TOTAL] }) {
     nodes { drivers { kind key amount lineItem { year } } budget: drivers(basis: INITIAL_BUDGET) { kind key amount } change { derivation { inputs { inputs { value source { row } inputs { value } } } } } history { drivers { key amount } } } } }`,
  "a comparison with longer views": `{ comparison(input: { departmentNames: ["示例市司法局"], fromYear: 2019, toYear: 2021, table: BASIC_EXPENDITURE, keys: ["total"], baseYear: 2018, deflator: CPI, priceYear: 2020 }) {
     baseYear prices { deflator priceYear source years } columnTotals { year total { ...total } }
     rows { total { ...total } longestDecline { fromYear toYear years change { amount drivers { key amount } } } realRate realCagr overall { drivers { kind key amount } }
       cells { index cumulative { ...change drivers { kind key amount } derivation { value inputs { value inputs { value source { row } } } } } derivation { value inputs { value source { row } } }
         execution { final } real { deflator priceYear amount absence missingYears derivation { value inputs { value label } } } } } } }
     fragment total on Total { amount counted blank withheld notPublished nested mean derivation { value inputCount inputs { value year key } } } ${CHANGE}`,
  "statistics of reasons": `{ explanationStatistics(filter: { synthetic: true, fromYear: 2020 }) { total { ...counts } byYear { year counts { ...counts } }
     byRegion { region { code name } counts { ...counts } } byBasis { basis counts { ...counts } } byCategory { category counts { ...counts } }
     reusedTexts(first: 5) { text uses lines years departments } } } fragment counts on StatedChangeCounts { statedChanges explainedChanges coverage
     knownChanges movedAmount netAmount reasons contradictedReasons tautologies tautologyRate }`,
  aggregates: `{ aggregates(filter: { synthetic: true, tables: [EXPENDITURE], fromYear: 2019, toYear: 2023 }, by: [REGION, YEAR, LEVEL, KEY, REASON_CATEGORY], value: CHANGE_RATE) {
     groupCount groups { region { code name } year level key category lines valued coverage blank withheld departments sum minimum lowerQuartile median upperQuartile maximum } } }`,
  "a ranking": `{ ranking(input: { table: EXPENDITURE, key: "total", by: CHANGE_RATE, fromYear: 2020, toYear: 2022, synthetic: true }, first: 3) {
     ranked unranked { comparability departments } rows { rank value department { name region { code } years { ${YEAR} } } } } } ${CHANGE}`,
  indicators: `{ department(name: "示例市司法局") { year(year: 2021) { indicators { ...indicator } staff: indicator(kind: STAFF) { ...indicator } } } } ${INDICATOR}`,
  "indicators of every year": `{ departments(first: 9) { nodes { years { year indicators { ...indicator } } } } } ${INDICATOR}`,
  "indicators around lines": `{ lineItems(first: 5, filter: { departmentNames: ["示例市司法局"], years: [2020], keys: ["reception"] }) { nodes { departmentYear {
     indicators { ...indicator } } explanations { text } findings { rule } } } } ${INDICATOR}`,
  "indicators around reasons": `{ explanations(first: 5) { nodes { lineItem { departmentYear { indicators { ...indicator } } findings { rule } change { amount } } } } } ${INDICATOR}`,
  "indicators in a comparison": `{ comparison(input: { departmentNames: ["示例市司法局"], fromYear: 2020, toYear: 2022, table: THREE_PUBLIC, keys: ["reception"] }) {
     rows { cells { lineItem { departmentYear { indicators { ...indicator } } } } } } } ${INDICATOR}`,
  "findings counted": `{ findingCounts(filter: { synthetic: true }) { rule severity count } departments(first: 3, filter: { synthetic: true }) { nodes { years { findingCounts { rule severity count } } } } }`,
  rules: `{ rules { id severities zh: relation en: relation(language: EN) messageTemplate source } }`,
  "lines under other codes": `{ department(name: "示例县广播文化中心") { year(year: 2019) { lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "20706") {
     strict: change(continuity: STRICT) { ...change } change(continuity: PROVISIONAL) { ...change } history(continuity: PROVISIONAL) { key year parent { key change { amount } } } } } } } ${CHANGE}`,
  "a comparison over other codes": `{ comparison(input: { regionCode: "9902", fromYear: 2018, toYear: 2020, table: GENERAL_BUDGET_EXPENDITURE, keys: ["20708", "21605"], continuity: PROVISIONAL }) {
     rows { key name cells { year amount lines { id parent { key } } edges { id } change { ...change } } overall { ...change } cagr } } } ${CHANGE}`,
  "the history of departments that merged": `{ department(name: "示例县文化和旅游局") { successions { kind } year(year: 2022) { lineItem(table: GENERAL_BUDGET_EXPENDITURE, key: "20701") {
     history(followSuccession: true) { year department { name successions { id } } amount share change { ...change } } } } } } ${CHANGE}`,
  "a comparison over succession": `{ comparison(input: { departmentNames: ["示例县旅游局"], fromYear: 2019, toYear: 2022, table: GENERAL_BUDGET_EXPENDITURE, followSuccession: true }) {
     rows { department { name } departments { id name } successions { id } key cells { year amount lines { department { name } } change { ...change } } overall { ...change } cagr } } } ${CHANGE}`,
  "a year in every version": `{ department(name: "示例市文化和旅游局") { first: year(year: 2021, version: 1) { ${YEAR} version versions { version day publishedOn document title served }
     lineItem(table: EXPENDITURE, key: "total") { history { year amount } departmentYear { version } } } years(from: 2021, to: 2022, asOf: "2022-09-01") { ${YEAR} lineItems(table: EXPENDITURE) { ${LINE} } } year(year: 2021) { version totalExpenditure } } } ${CHANGE}`,
  "a comparison as of a day": `{ comparison(input: { departmentNames: ["示例市文化和旅游局"], fromYear: 2020, toYear: 2022, table: EXPENDITURE, levels: [TOTAL, CLASS], asOf: "2022-09-01" }) {
     rows { department { name year(year: 2021) { version totalExpenditure } } cells { amount change { ...change } lineItem { id findings { rule } departmentYear { version } } } overall { ...change } } } } ${CHANGE}`,
  restatements: `{ department(name: "示例市东样区史志办公室") { years { restatements { ${RESTATEMENT} } } year(year: 2025) { change(priorBasis: AS_RESTATED) { ...change }
     lineItem(table: OTHER_DISCLOSURES, key: "operating-expenses") { restatements(unit: YUAN) { ${RESTATEMENT} } change(priorBasis: AS_RESTATED) { ...change } } } } } ${CHANGE}`,
  "restatements of lines in a list": `{ lineItems(first: 30, filter: { departmentNames: ["示例市东样区史志办公室"], years: [2024] }, orderBy: [{ field: AMOUNT, direction: DESC }]) {
     nodes { key amount restatements { ${RESTATEMENT} } departmentYear { version versions { version } } } } }`,
  "restatements in a comparison": `{ comparison(input: { departmentNames: ["示例市东样区史志办公室"], fromYear: 2024, toYear: 2025, table: EXPENDITURE, priorBasis: AS_RESTATED }) {
     rows { cells { amount change { ...change } lineItem { restatements { ${RESTATEMENT} } } } overall { ...change } } } } ${CHANGE}`,
  years: `{ years { year departmentCount } }`,
};
