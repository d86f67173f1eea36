import type { BatchRows, SourcePostsRow, SourceRow } from "../ledger/rows.ts";
import { readProvinces } from "../units/gazetteer.ts";
import { DEMO_END, LAST_DAY_2021 } from "./calendar.ts";
import type { Country, Place } from "./country.ts";
import { drawBetween } from "./random.ts";
import { bodyName, capitalPosition, type Lenders, MINISTRY, successorProvince } from "./sources.ts";

/** Days for which the bodies before, and since, the change of structure told what they have. */
const REPORTS_BEFORE = ["2024-12-31", LAST_DAY_2021];
const REPORTS_SINCE = ["2025-12-31", "2026-06-30", DEMO_END];

/** Posts that a body can do without, beyond its own norm. */
const SPARE: Record<"province" | "ministry", [least: number, most: number]> = {
  province: [4, 14],
  ministry: [40, 60],
};

/** What a body keeps however many people its province has. */
const BASE_POSTS = { province: 180, ministry: 2400 };
const PEOPLE_A_POST = 9000;

type Loan = BatchRows["reinforcements"][number];

/** A body, those it answers for and the days on which it reported. */
interface Body {
  id: string;
  people: number;
  dates: readonly string[];
}

/**
 * A province of 2026 that was made from several keeps a force in each of them: where its capital was,
 * that force lends posts by itself.
 */
export function areaBodies(country: Country): SourceRow[] {
  const present = readProvinces("2026");
  const kept = new Set(present.map(({ code }) => code));
  return readProvinces("2021")
    .filter(({ code }) => !kept.has(code))
    .map(({ code, name }) => {
      const now = successorProvince(country, code);
      const province = present.find((each) => each.code === now)!;
      return {
        id: areaId(code),
        name: `${bodyName(province)} (khu vực ${name})`,
        ...capitalPosition(country.before, code),
      };
    });
}

const areaId = (province: string) => `cong-an-${province}-khu-vuc`;

/**
 * Own posts and own norm of every lending body, half-yearly. A body has its norm, what it has on loan and
 * a few more; what a province of 2021 had ends with it.
 */
export function sourcePostsRows(
  country: Country,
  lenders: Lenders,
  loans: readonly Loan[],
): SourcePostsRow[] {
  const dates = [...REPORTS_BEFORE, ...REPORTS_SINCE];
  const lentOn = new Map(dates.map((asOf) => [asOf, lentBy(loans, asOf)]));
  return bodies(country, lenders).flatMap(({ id, people, dates }) => {
    const kind = id === MINISTRY ? "ministry" : "province";
    const minimum = roundToFive(BASE_POSTS[kind] + people / PEOPLE_A_POST);
    return dates.map((asOf) => {
      const lent = lentOn.get(asOf)!.get(id) ?? 0;
      const posts = minimum + lent + drawBetween(`spare/${id}/${asOf}`, ...SPARE[kind]);
      return { source: id, asOf, posts, minimum, document: "DEMO" };
    });
  });
}

function bodies(country: Country, lenders: Lenders): Body[] {
  const before = peopleByProvince(country.before);
  const present = new Set(country.after.map(({ province }) => province));
  const list: Body[] = [{ id: MINISTRY, people: 0, dates: [...REPORTS_BEFORE, ...REPORTS_SINCE] }];
  for (const [code, people] of before) {
    list.push({ id: lenders.bodyOf(code, "2021"), people, dates: REPORTS_BEFORE });
    if (!present.has(code)) list.push({ id: areaId(code), people, dates: REPORTS_SINCE });
  }
  for (const code of present) {
    const id = lenders.bodyOf(code, "2026");
    list.push({ id, people: before.get(code)!, dates: REPORTS_SINCE });
  }
  return list;
}

function peopleByProvince(places: readonly Place[]): Map<string, number> {
  const people = new Map<string, number>();
  for (const { province, population } of places)
    people.set(province, (people.get(province) ?? 0) + population);
  return people;
}

function lentBy(loans: readonly Loan[], asOf: string): Map<string, number> {
  const structure = asOf <= LAST_DAY_2021 ? "2021" : "2026";
  const lent = new Map<string, number>();
  for (const loan of loans) {
    if (loan.structure !== structure || loan.from > asOf) continue;
    if (loan.until !== null && loan.until < asOf) continue;
    lent.set(loan.source, (lent.get(loan.source) ?? 0) + loan.posts);
  }
  return lent;
}

const roundToFive = (posts: number) => 5 * Math.round(posts / 5);
