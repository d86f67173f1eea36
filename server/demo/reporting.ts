import { REPORTS_2026 } from "./calendar.ts";
import { type Country, distanceSquared, type Place } from "./country.ts";
import { PUBLISHED_PROVINCES } from "./published.ts";
import { draw } from "./random.ts";

/**
 * Whether a unit of 2021 sends its report for a quarter. Gaps come by district; a few units fall
 * silent for five to eight quarters. Provinces with published figures always report.
 *
 * @param quarter Index of the date in `REPORTS_2021`.
 */
export function reports2021(place: Place, quarter: number): boolean {
  if (PUBLISHED_PROVINCES.includes(place.province)) return true;
  const silentDistrict = draw(`silent/${place.district}/${quarter}`) < 0.012;
  if (silentDistrict && draw(`silent/${place.code}/${quarter}`) < 0.6) return false;
  if (draw(`silent-unit/${place.code}/${quarter}`) < 0.003) return false;
  return !isLongSilent(place, quarter);
}

function isLongSilent(place: Place, quarter: number): boolean {
  const district = draw(`long-silent/${place.district}`);
  const unit = draw(`long-silent/${place.code}`);
  if (unit > (district < 0.03 ? 0.08 : 0.0006)) return false;
  const start = Math.floor(draw(`long-silent-from/${place.district}`) * 18);
  const length = 5 + Math.floor(draw(`long-silent-for/${place.code}`) * 4);
  return quarter >= start && quarter < start + length;
}

/** Where reports stopped before today: how many such groups, how large, and the last date they sent. */
const STOPPED: { groups: number; size: number; last: string | null }[] = [
  { groups: 4, size: 4, last: "2026-06-30" },
  { groups: 3, size: 6, last: "2026-03-31" },
  { groups: 2, size: 4, last: "2025-09-30" },
  { groups: 2, size: 3, last: null },
];

/**
 * Units of 2026 that stopped reporting: code → date of their last report, null for none of their own.
 * Each group is a thinly settled commune and those nearest to it in its province.
 */
export function stoppedReporting(country: Country): Map<string, string | null> {
  const rural = country.after
    .filter((place) => place.kind === "xa" && place.population / place.areaKm2 < 400)
    .sort((a, b) => draw(`stopped/${a.code}`) - draw(`stopped/${b.code}`));
  const stopped = new Map<string, string | null>();
  const provinces = new Set<string>();
  for (const { groups, size, last } of STOPPED) {
    for (let group = 0; group < groups; group++) {
      const seed = rural.find((place) => !provinces.has(place.province))!;
      provinces.add(seed.province);
      for (const place of nearest(seed, country.after, size)) stopped.set(place.code, last);
    }
  }
  return stopped;
}

function nearest(seed: Place, places: Place[], count: number): Place[] {
  return places
    .filter((place) => place.province === seed.province && place.kind === "xa")
    .sort((a, b) => distanceSquared(seed, a) - distanceSquared(seed, b))
    .slice(0, count);
}

/** Whether a unit of 2026 sends its report for one of `REPORTS_2026`. */
export function reports2026(
  place: Place,
  date: string,
  stopped: Map<string, string | null>,
): boolean {
  const last = stopped.get(place.code);
  if (last !== undefined && (last === null || date > last)) return false;
  // Today's states come from the groups alone, so the last reports have no chance gaps.
  if (REPORTS_2026.indexOf(date) >= REPORTS_2026.length - 2) return true;
  return draw(`silent/${place.code}/${date}`) > 0.006;
}
