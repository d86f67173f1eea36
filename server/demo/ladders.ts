import type { Rung } from "../headquarters/schema.ts";
import type { LadderRow } from "../ledger/rows.ts";
import { CARRY_DATE, DEMO_END, dateOfDay, dayNumber, LAST_DAY_2021 } from "./calendar.ts";
import type { Country, Place } from "./country.ts";
import { higher, type Step, wayUpFrom, wayUpTo, within } from "./ladder-path.ts";
import { SOC_TRANG } from "./published.ts";
import { draw, drawBetween } from "./random.ts";
import { joinDate } from "./scheme.ts";
import { standings } from "./standing.ts";

type Ladder = LadderRow["ladder"];

const LAST_DAY = dayNumber(LAST_DAY_2021);
const CARRY_DAY = dayNumber(CARRY_DATE);
const END_DAY = dayNumber(DEMO_END);

/** Share of units completed on day 0 and on the last day of 2021's structure; pace after that. */
const COURSES: Record<Ladder, Record<string, { early: number; late: number; pace: number }>> = {
  headquarters: {
    xa: { early: 0.03, late: 0.2, pace: 0.75 },
    thi_tran: { early: 0.08, late: 0.3, pace: 0.75 },
    phuong: { early: 0.15, late: 0.42, pace: 0.8 },
    dac_khu: { early: 0.1, late: 0.3, pace: 0.7 },
  },
  housing: {
    xa: { early: 0.01, late: 0.1, pace: 0.45 },
    thi_tran: { early: 0.02, late: 0.14, pace: 0.45 },
    phuong: { early: 0.04, late: 0.16, pace: 0.45 },
    dac_khu: { early: 0.02, late: 0.12, pace: 0.4 },
  },
};

/** Document D names these four headquarters as completed on 2024-08-27; no other of the 92 was. */
export const NAMED_COMPLETED: Readonly<Record<string, string>> = {
  "31531": "2024-06-18", // thị trấn An Lạc Thôn, Kế Sách
  "31648": "2024-03-12", // xã Hậu Thạnh, Long Phú
  "31684": "2023-11-20", // thị trấn Mỹ Xuyên, Mỹ Xuyên
  "31786": "2024-07-30", // xã Hòa Đông, Vĩnh Châu
};
const FIRST_DAY_OF_OTHERS = dayNumber("2024-10-01");

/**
 * Headquarters and housing, rung by rung, never down. At the change of structure a unit keeps the
 * best of what stands on its ground: the building of a unit of 2021 goes to the successor with the
 * largest share of it, and of several buildings the highest rung counts, for housing likewise.
 * Some districts have never reported.
 */
export function ladderRows(country: Country): LadderRow[] {
  return (["headquarters", "housing"] as const).flatMap((ladder) => {
    const standing = standings(ladder, country.before);
    const rows: LadderRow[] = [];
    const held = new Map<string, Rung>();
    for (const place of country.before) {
      const join = joinDate("2021", place);
      if (!join || isSilent(ladder, place)) continue;
      const first = Math.max(0, dayNumber(join));
      const steps = within(wayOf(ladder, place, standing.get(place.code)!), first, LAST_DAY);
      rows.push(...steps.map((step) => rowOf("2021", ladder, place.code, step)));
      const to = country.mainSuccessorOf.get(place.code)!;
      held.set(to, higher(held.get(to) ?? "no_land", steps.at(-1)!.rung));
    }
    const fed = new Set([...country.sharesOf.values()].flat().map((share) => share.to));
    for (const place of country.after) {
      if (!joinDate("2026", place)) continue;
      rows.push(...rowsOf2026(ladder, place, held.get(place.code), fed.has(place.code)));
    }
    return rows;
  });
}

const isSilent = (ladder: Ladder, place: Place) =>
  place.province !== SOC_TRANG &&
  (draw(`silent/${ladder}/${place.district}`) < 0.012 ||
    draw(`silent/${ladder}/${place.code}`) < 0.004);

function wayOf(ladder: Ladder, place: Place, standing: number): Step[] {
  const key = `${ladder}/${place.code}`;
  const planned = completionDay(ladder, place.kind, standing);
  if (ladder === "housing" || place.province !== SOC_TRANG || place.kind === "phuong")
    return wayUpTo(key, planned);
  const named = NAMED_COMPLETED[place.code];
  if (named) return wayUpTo(key, dayNumber(named));
  const earliest = FIRST_DAY_OF_OTHERS + drawBetween(`${key}/later`, 0, 240);
  return wayUpTo(key, Math.max(planned, earliest));
}

/** Units are completed faster and faster until mid-2025, then at a steady rate. */
function completionDay(ladder: Ladder, kind: string, standing: number): number {
  const { early, late } = COURSES[ladder][kind]!;
  if (standing < early) return -1;
  if (standing < late) return Math.ceil(LAST_DAY * Math.sqrt((standing - early) / (late - early)));
  return LAST_DAY + 1 + Math.floor((standing - late) * 4200);
}

/** A unit without predecessor reports for the first time a quarter after it was founded. */
function rowsOf2026(
  ladder: Ladder,
  place: Place,
  held: Rung | undefined,
  hasPredecessor: boolean,
): LadderRow[] {
  if (hasPredecessor && !held) return [];
  const first = hasPredecessor ? CARRY_DAY : dayNumber("2025-09-30");
  const { pace } = COURSES[ladder][place.kind]!;
  const key = `${ladder}/2026/${place.code}`;
  const steps = within(wayUpFrom(key, held ?? "land_allotted", first, pace), first, END_DAY);
  return steps.map((step) =>
    rowOf("2026", ladder, place.code, step, step.day === CARRY_DAY ? "DEMO-CARRY" : "DEMO"),
  );
}

function rowOf(
  structure: LadderRow["structure"],
  ladder: Ladder,
  code: string,
  { rung, day }: Step,
  document = "DEMO",
): LadderRow {
  const asOf = dateOfDay(day);
  const named = ladder === "headquarters" && structure === "2021" && NAMED_COMPLETED[code] === asOf;
  return { structure, code, ladder, asOf, rung, document: named ? "D" : document };
}
