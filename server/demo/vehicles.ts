import type { VehicleRow } from "../ledger/rows.ts";
import { CARRY_DATE, dateOfDay, dayNumber, LAST_DAY_2021 } from "./calendar.ts";
import { carryCounts } from "./carry.ts";
import type { Country, Place } from "./country.ts";
import { SOC_TRANG } from "./published.ts";
import { draw, drawBetween } from "./random.ts";
import { joinDate } from "./scheme.ts";
import { standings } from "./standing.ts";

const LAST_DAY = dayNumber(LAST_DAY_2021);

/** Document D: on this day 61 of the 92 xã and thị trấn of Sóc Trăng have a vehicle. */
export const COUNTED_ON = "2024-08-27";
export const COUNTED_WITH_VEHICLE = 61;

/** Share of units that brought a vehicle into the scheme. */
const EARLY = 0.03;

/** Share of units with a vehicle, beyond the early ones, on the last day of 2021's structure, by kind. */
const WITH_VEHICLE: Record<string, number> = { xa: 0.66, thi_tran: 0.8, phuong: 0.92 };

/**
 * Vehicles of each unit from the day their number changed, never fewer. At the change of structure
 * they go with the ground like posts: whole to the one successor, or allotted by area share.
 */
export function vehicleRows(country: Country): VehicleRow[] {
  const standing = standings("vehicle", country.before);
  const counted = unitsCountedIn2024(country, standing);
  const rows: VehicleRow[] = [];
  const known = new Map<string, number>();
  for (const place of country.before) {
    const join = joinDate("2021", place);
    if (!join || isSilent(place)) continue;
    const own = counted.has(place.code)
      ? countedRows(place, join, counted.get(place.code)!)
      : freeRows(place, join, standing.get(place.code)!);
    rows.push(...own);
    known.set(place.code, own.at(-1)!.count);
  }
  const carried = carryCounts(country, known);
  for (const place of country.after) {
    if (!joinDate("2026", place)) continue;
    rows.push(...rowsOf2026(place, carried.get(place.code)));
  }
  return rows;
}

const isSilent = (place: Place) =>
  place.province !== SOC_TRANG && draw(`silent/vehicles/${place.district}`) < 0.01;

/** The 92 units of document D and whether each is among the 61. */
function unitsCountedIn2024(country: Country, standing: Map<string, number>): Map<string, boolean> {
  const units = country.before
    .filter((place) => place.province === SOC_TRANG && place.kind !== "phuong")
    .sort((a, b) => standing.get(a.code)! - standing.get(b.code)!);
  return new Map(units.map((place, rank) => [place.code, rank < COUNTED_WITH_VEHICLE]));
}

function countedRows(place: Place, join: string, hasOne: boolean): VehicleRow[] {
  const first = firstDay(join);
  const counted = dayNumber(COUNTED_ON);
  const since = drawBetween(`vehicle/${place.code}`, first + 1, counted - 1);
  return [
    row("2021", place.code, first, 0),
    ...(hasOne ? [row("2021", place.code, since, 1)] : []),
    row("2021", place.code, counted, hasOne ? 1 : 0, "D"),
  ];
}

function freeRows(place: Place, join: string, standing: number): VehicleRow[] {
  const first = firstDay(join);
  const share = WITH_VEHICLE[place.kind]!;
  const firstVehicle = Math.ceil(LAST_DAY * Math.sqrt(Math.max(0, standing - EARLY) / share));
  const second =
    firstVehicle +
    drawBetween(`second-vehicle/${place.code}`, 400, place.kind === "phuong" ? 2500 : 9000);
  const days = [firstVehicle, second].filter((day) => day <= LAST_DAY);
  const held = days.filter((day) => day <= first).length;
  return [
    row("2021", place.code, first, held),
    ...days.slice(held).map((day, i) => row("2021", place.code, day, held + i + 1)),
  ];
}

function rowsOf2026(place: Place, carried: number | undefined): VehicleRow[] {
  const rows: VehicleRow[] = [];
  const first = dayNumber(CARRY_DATE);
  if (carried !== undefined) rows.push(row("2026", place.code, first, carried, "DEMO-CARRY"));
  const chance = draw(`new-vehicle/${place.code}`);
  if (chance > (carried ? 0.15 : 0.7)) return rows;
  const day = first + drawBetween(`new-vehicle-day/${place.code}`, 30, 480);
  return [...rows, row("2026", place.code, day, (carried ?? 0) + 1)];
}

const firstDay = (join: string) => Math.max(0, dayNumber(join));

function row(
  structure: VehicleRow["structure"],
  code: string,
  day: number,
  count: number,
  document = "DEMO",
): VehicleRow {
  return { structure, code, asOf: dateOfDay(day), count, document };
}
