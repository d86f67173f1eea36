import type { StaffingRow } from "../ledger/rows.ts";
import { CARRY_DATE, REPORTS_2021, REPORTS_2026 } from "./calendar.ts";
import { carryCounts, carryRoles, lastKnown } from "./carry.ts";
import type { Country } from "./country.ts";
import { DIEN_BIEN, PUBLISHED_PROVINCES, SOC_TRANG, THANH_HOA } from "./published.ts";
import { draw } from "./random.ts";
import { reports2021, reports2026, stoppedReporting } from "./reporting.ts";
import { NOBODY, type Roles, roles2021, roles2026, withVacancies } from "./roles.ts";
import { joinDate } from "./scheme.ts";
import { strengths2021 } from "./strength-2021.ts";
import { strengths2026 } from "./strength-2026.ts";

/** Reports of both structures and the carry between them, in order of structure, unit and date. */
export function staffingRows(country: Country): StaffingRow[] {
  const posts2021 = strengths2021(country.before);
  const rows2021 = reportsOf2021(country, posts2021);
  const carried = carryRoles(country, lastKnown(rows2021));
  const brought = carryCounts(country, postsOnLastDay(country, posts2021));
  const rows2026 = reportsOf2026(country, strengths2026(country, brought), carried);
  return [...rows2021, ...rows2026];
}

function reportsOf2021(country: Country, posts: Map<string, Int16Array>): StaffingRow[] {
  const rows: StaffingRow[] = [];
  for (const place of country.before) {
    const join = joinDate("2021", place);
    if (!join) continue;
    const exact = PUBLISHED_PROVINCES.includes(place.province);
    REPORTS_2021.forEach((asOf, quarter) => {
      if (asOf < join || !reports2021(place, quarter)) return;
      const roles = roles2021(posts.get(place.code)![quarter]!);
      rows.push({
        structure: "2021",
        code: place.code,
        asOf,
        ...(exact ? roles : withMishaps(`${place.code}/${asOf}`, roles)),
        document: publishedDocument(place.province, asOf) ?? "DEMO",
      });
    });
  }
  return rows;
}

/** Very few units report nobody at all: the post is being set up anew. */
const withMishaps = (key: string, roles: Roles) =>
  draw(`nobody/${key}`) < 0.00004 ? NOBODY : withVacancies(key, roles);

function publishedDocument(province: string, asOf: string): string | null {
  if (province === SOC_TRANG && asOf === "2020-09-30") return "A";
  if (province === THANH_HOA && asOf === "2020-09-30") return "B";
  return province === DIEN_BIEN && asOf === "2021-12-31" ? "E" : null;
}

function postsOnLastDay(country: Country, posts: Map<string, Int16Array>): Map<string, number> {
  const withUnit = country.before.filter((place) => joinDate("2021", place));
  return new Map(withUnit.map(({ code }) => [code, posts.get(code)!.at(-1)!]));
}

function reportsOf2026(
  country: Country,
  posts: Map<string, Int16Array>,
  carried: Map<string, Roles>,
): StaffingRow[] {
  const stopped = stoppedReporting(country);
  const rows: StaffingRow[] = [];
  for (const place of country.after) {
    const { code } = place;
    if (!joinDate("2026", place)) continue;
    const brought = carried.get(code);
    const unit = { structure: "2026" as const, code };
    if (brought) rows.push({ ...unit, asOf: CARRY_DATE, ...brought, document: "DEMO-CARRY" });
    REPORTS_2026.forEach((asOf, quarter) => {
      if (!reports2026(place, asOf, stopped)) return;
      const roles = roles2026(code, posts.get(code)![quarter]!, brought, quarter + 1);
      rows.push({ ...unit, asOf, ...withMishaps(`${code}/${asOf}`, roles), document: "DEMO" });
    });
  }
  return rows;
}
