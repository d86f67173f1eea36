import { allot } from "../history/allot.ts";
import type { ReinforcementRow } from "../ledger/rows.ts";
import { addDays, addMonths, CARRY_DATE, DEMO_END, LAST_DAY_2021 } from "./calendar.ts";
import { type Country, distanceSquared, type Place } from "./country.ts";
import { DIEN_BIEN } from "./published.ts";
import { draw, drawBetween, drawOne } from "./random.ts";
import { joinDate } from "./scheme.ts";
import { type Lenders, MINISTRY } from "./sources.ts";

/** First wave: 28 in Điện Biên (document E), "almost 400" in the country, all there by 2022-03-31. */
export const FIRST_WAVE_DIEN_BIEN = 28;
export const FIRST_WAVE_POSTS = 398;
const LATER_POSTS = 64;

const FIRST_STARTS = ["2022-01-10", "2022-02-15", "2022-03-05", "2022-03-20"];
const LATER_STARTS = ["2023-04-10", "2023-09-15", "2024-03-20", "2024-10-10", "2025-04-15"];

/** One place on loan, kept filled by one term after another. */
interface Slot {
  id: string;
  place: Place;
  posts: number;
  lender: string;
  start: string;
  /** The slot lapses after its first term. */
  lapses: boolean;
}

/**
 * Loans to border communes, by term of 24 to 36 months, most of them renewed when they end. A term that
 * spans the change of structure is issued again to the successors on the border with the same source
 * and the same days: whole, or allotted by area share where there are several.
 */
export function reinforcementRows(country: Country, lenders: Lenders): ReinforcementRow[] {
  const donorsOf = nearestDonors(country);
  const slots = [
    ...wave(country, donorsOf, "1", FIRST_STARTS, (candidates) => firstQuotas(candidates)),
    ...wave(country, donorsOf, "2", LATER_STARTS, (candidates) => quotas(candidates, LATER_POSTS)),
  ];
  return slots.flatMap((slot) => terms(country, lenders, slot));
}

function firstQuotas(candidates: Map<string, Place[]>): Map<string, number> {
  const others = new Map([...candidates].filter(([province]) => province !== DIEN_BIEN));
  return quotas(others, FIRST_WAVE_POSTS - FIRST_WAVE_DIEN_BIEN).set(
    DIEN_BIEN,
    FIRST_WAVE_DIEN_BIEN,
  );
}

function quotas(candidates: Map<string, Place[]>, posts: number): Map<string, number> {
  const provinces = [...candidates.keys()];
  const weights = provinces.map(
    (code) => candidates.get(code)!.length * (0.6 + draw(`quota/${code}`)),
  );
  return new Map(allot(posts, weights).map((quota, i): [string, number] => [provinces[i]!, quota]));
}

function wave(
  country: Country,
  donorsOf: Map<string, string[]>,
  name: string,
  starts: string[],
  quotasOf: (candidates: Map<string, Place[]>) => Map<string, number>,
): Slot[] {
  const candidates = borderCommunes(country);
  const slots: Slot[] = [];
  for (const [province, quota] of [...quotasOf(candidates)].sort()) {
    const places = [...candidates.get(province)!].sort(
      (a, b) => draw(`lent/${name}/${a.code}`) - draw(`lent/${name}/${b.code}`),
    );
    let left = quota;
    for (let i = 0; left > 0; i++) {
      const id = `${name}-${province}-${String(i + 1).padStart(3, "0")}`;
      const posts = Math.min(left, drawBetween(`posts/${id}`, 1, 3));
      const lender = drawLender(id, province, donorsOf.get(province)!);
      const start = drawOne(`start/${id}`, starts);
      const place = places[i % places.length]!;
      slots.push({ id, place, posts, lender, start, lapses: draw(`lapses/${id}`) < 0.12 });
      left -= posts;
    }
  }
  return slots;
}

/** Xã on the border that have a unit, by province: the scheme covers no other kind in early 2022. */
function borderCommunes(country: Country): Map<string, Place[]> {
  const byProvince = new Map<string, Place[]>();
  for (const place of country.before) {
    if (!place.border || place.kind !== "xa" || !joinDate("2021", place)) continue;
    const group = byProvince.get(place.province);
    if (group) group.push(place);
    else byProvince.set(place.province, [place]);
  }
  return byProvince;
}

function drawLender(id: string, province: string, donors: string[]): string {
  const chance = draw(`lender/${id}`);
  if (chance < 0.45) return province;
  return chance < 0.62 ? MINISTRY : drawOne(`donor/${id}`, donors);
}

/** Three of the eight nearest provinces without land border, for each province. */
function nearestDonors(country: Country): Map<string, string[]> {
  const first = new Map<string, Place>();
  const onBorder = new Set<string>();
  for (const place of country.before) {
    if (!first.has(place.province)) first.set(place.province, place);
    if (place.border) onBorder.add(place.province);
  }
  const inland = [...first.values()].filter((place) => !onBorder.has(place.province));
  return new Map(
    [...first].map(([province, place]) => [
      province,
      [...inland]
        .sort((a, b) => distanceSquared(place, a) - distanceSquared(place, b))
        .slice(0, 8)
        .map((donor) => donor.province)
        .sort((a, b) => draw(`donor/${province}/${a}`) - draw(`donor/${province}/${b}`))
        .slice(0, 3),
    ]),
  );
}

function terms(country: Country, lenders: Lenders, slot: Slot): ReinforcementRow[] {
  const rows: ReinforcementRow[] = [];
  let from = slot.start;
  for (let term = 1; from <= DEMO_END; term++) {
    const id = `loan-${slot.id}-${term}`;
    const until = addDays(addMonths(from, monthsOf(id, term)), -1);
    const document = term === 1 && slot.id.startsWith(`1-${DIEN_BIEN}-`) ? "E" : "DEMO";
    const structure = from <= LAST_DAY_2021 ? "2021" : "2026";
    const source = lenders.bodyOf(slot.lender, structure);
    const loan = { id, source, posts: slot.posts, from, until, document };
    if (structure === "2021") {
      rows.push({ ...loan, structure, code: slot.place.code });
      if (until >= CARRY_DATE) rows.push(...issuedAgain(country, slot.place, loan, "DEMO-CARRY"));
    } else rows.push(...issuedAgain(country, slot.place, loan, "DEMO"));
    if (slot.lapses) break;
    from = addDays(until, 1);
  }
  return rows;
}

/** A first term is 24 to 36 months, a renewal mostly the whole 36: else all would end together. */
function monthsOf(id: string, term: number): number {
  const months = drawBetween(`term/${id}`, 24, 36);
  return term > 1 && draw(`whole-term/${id}`) < 0.88 ? 36 : months;
}

/** The loan to the successors of a unit of 2021 that are border communes, largest remainder by share. */
function issuedAgain(
  country: Country,
  place: Place,
  loan: Omit<ReinforcementRow, "structure" | "code">,
  document: string,
): ReinforcementRow[] {
  const shares = country.sharesOf
    .get(place.code)!
    .filter(({ to }) => country.afterByCode.get(to)!.border);
  return allot(
    loan.posts,
    shares.map((share) => share.weight),
  ).flatMap((posts, i) =>
    posts === 0
      ? []
      : [
          {
            ...loan,
            id: `${loan.id}-${shares[i]!.to}`,
            structure: "2026" as const,
            code: shares[i]!.to,
            posts,
            document,
          },
        ],
  );
}
