import { ladderColumns } from "../headquarters/commune-columns.ts";
import type { UnitState } from "../schema.ts";
import { UNIT_STATES } from "../schema.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { ladderRow, vehicleRow } from "./ladders.ts";

/**
 * Provinces by the share of their units that came to the end of a ladder, or have a vehicle:
 * `headquarters.25-49` in whole percent, or a state for those without a share.
 */
export function traceShare(question: Question, member: string): Behind {
  const [theme = "", wanted = ""] = member.split(".");
  const { snapshot, structure, indices, asOf } = question;
  const columns = ladderColumns(snapshot, structure, asOf, indices);
  const doneAt = (place: number): boolean | null => {
    if (theme === "vehicles") {
      const count = columns.vehicles[place] ?? null;
      return count === null ? null : count > 0;
    }
    const rung = columns[theme === "housing" ? "housing" : "headquarters"][place] ?? null;
    return rung === null ? null : rung === "completed";
  };
  const groups = new Map<number, number[]>();
  indices.forEach((i, place) => {
    const province = structure.provinceOf[i]!;
    groups.set(province, [...(groups.get(province) ?? []), place]);
  });
  const kept = [...groups].flatMap(([province, places]) => {
    const known = places.filter((place) => doneAt(place) !== null);
    const done = known.filter((place) => doneAt(place)).length;
    const percent = known.length === 0 ? null : Math.floor((done * 100) / known.length);
    const state = stateOf(places.map((place) => columns.state[place]!));
    return isWanted(percent, state, wanted) ? [{ province, known, done }] : [];
  });
  const rowAt = (place: number): RowBehind => {
    const give = { i: indices[place]!, counts: 0 };
    if (theme === "vehicles") return vehicleRow(question, give);
    return ladderRow(question, theme === "housing" ? "housing" : "headquarters", give);
  };
  return counted({
    rows: kept.map(({ province, known, done }) => ({
      list: "unit",
      unit: structure.provinces[province]!,
      counts: 1,
      values: { count: done, of: known.length },
    })),
    under: kept.flatMap(({ known }) => known.map(rowAt)),
  });
}

function isWanted(percent: number | null, state: UnitState, wanted: string): boolean {
  if (wanted === "all") return true;
  if (UNIT_STATES.some((each) => each === wanted)) return percent === null && state === wanted;
  if (percent === null) return false;
  const [from, to] = wanted.split("-");
  return percent >= Number(from || 0) && (!to || percent <= Number(to));
}

function stateOf(states: readonly UnitState[]): UnitState {
  const all = (wanted: UnitState) => states.every((state) => state === wanted);
  if (states.length > 0 && all("dissolved")) return "dissolved";
  return all("not_applicable") ? "not_applicable" : "not_reported";
}
