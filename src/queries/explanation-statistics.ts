import type { ChangeBasis } from "../domain/line.js";
import { ReasonCategory } from "../domain/reasons.js";
import type { Database } from "../store/database.js";
import {
  readCategoryGroups,
  readReusedTexts,
  readStatedChangeGroups,
  type ReusedText,
  type StatedChangeConditions,
  type StatedChangeGroup,
} from "../store/read/explanation-statistics.js";
import { crosswalksFor, followKeys } from "./followed-keys.js";
import { kindOfGroup } from "./one-kind.js";
import { MAX_PAGE_SIZE } from "./paging/page-request.js";
import { checkBasis } from "./servable-basis.js";
import { StatedChangeView } from "./views/stated-change-view.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

export type { ReusedText };

/** Counts under one heading: a year, a region, a basis or a category of reasons. */
export interface StatedChangeHeading<Heading> {
  readonly heading: Heading;
  readonly counts: StatedChangeView;
}

/** Reasons as data, over all the changes that conditions select. */
export interface ExplanationStatistics {
  readonly total: StatedChangeView;
  readonly byYear: readonly StatedChangeHeading<number>[];
  readonly byRegion: readonly StatedChangeHeading<StatedChangeGroup["region"]>[];
  readonly byBasis: readonly StatedChangeHeading<ChangeBasis>[];
  readonly byCategory: readonly StatedChangeHeading<ReasonCategory>[];
  readonly reusedTexts: readonly ReusedText[];
}

function groupBy<Heading>(
  groups: readonly StatedChangeGroup[],
  headingOf: (group: StatedChangeGroup) => Heading,
  idOf: (heading: Heading) => string | number,
): StatedChangeHeading<Heading>[] {
  const found = new Map<string | number, { heading: Heading; parts: StatedChangeGroup[] }>();
  for (const group of groups) {
    const heading = headingOf(group);
    const id = idOf(heading);
    const one = found.get(id) ?? { heading, parts: [] };
    found.set(id, one);
    one.parts.push(group);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { heading, parts }]) => ({ heading, counts: new StatedChangeView(parts) }));
}

/** After every code, so that departments of no known region come last. */
const NO_REGION = "~";

/**
 * How the changes that narratives state are explained: at most four statements whatever the number of departments and years.
 * A change is one of a line, a measure and a basis, however many sentences speak of it.
 */
export async function explanationStatistics(
  database: Database,
  asked: StatedChangeConditions,
): Promise<ExplanationStatistics> {
  checkBasis("filter.basis", asked.basis);
  const conditions = { ...asked, kind: await kindOfGroup(database, asked) };
  const crosswalks = await crosswalksFor(database, conditions.keys === null ? [] : [conditions]);
  const keys = followKeys(crosswalks, conditions, "NEWEST");
  const groups = await readStatedChangeGroups(database, conditions, keys);
  const categories = await readCategoryGroups(database, conditions, keys);
  await refuseUnknown(database, unproven("filter", conditions, groups.length > 0));
  const order = Object.values(ReasonCategory);
  return {
    total: new StatedChangeView(groups),
    byYear: groupBy(
      groups,
      ({ year }) => year,
      (year) => year,
    ),
    byRegion: groupBy(
      groups,
      ({ region }) => region,
      (region) => region?.code ?? NO_REGION,
    ),
    byBasis: groupBy(
      groups,
      ({ basis }) => basis,
      (basis) => basis,
    ),
    byCategory: categories
      .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
      .map((group) => ({ heading: group.category, counts: new StatedChangeView([group]) })),
    reusedTexts: await readReusedTexts(database, conditions, keys, MAX_PAGE_SIZE),
  };
}
