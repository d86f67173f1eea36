import type { RequestsAnswer, UnitRequests } from "../../server/requests/schema.ts";
import type { Level, Position } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import type { ASKED } from "../url-state.ts";

export type Asked = (typeof ASKED)[number];

/** Open requests of one unit as the map shows them. */
export interface RequestMark {
  code: string;
  position: Position;
  count: number;
  /** Part of it that belongs to units which were split; only of a province. */
  unassigned: number;
  oldestDays: number | null;
}

/** Radius of a mark of so many requests, CSS pixels: its area grows with the count. */
export const markRadius = (count: number): number => 7 + 3 * Math.sqrt(Math.max(0, count - 1));

export const countOf = ({ open, kinds }: UnitRequests, asked: Asked): number =>
  asked === "all" ? open : kinds[asked];

/**
 * Marks of one level, the largest first, so that a small one lies above it.
 *
 * @param within Province the marks are kept to.
 */
export function requestMarks(
  answer: RequestsAnswer,
  level: Level,
  asked: Asked,
  unit: (code: string) => Unit | undefined,
  within: string | undefined,
): RequestMark[] {
  const rows = level === "province" ? answer.provinces : answer.units;
  return rows
    .flatMap((row): RequestMark[] => {
      const own = unit(row.code);
      const count = countOf(row, asked);
      if (!own || count === 0) return [];
      if (within !== undefined && own.code !== within && own.parent !== within) return [];
      const unassigned = "unassigned" in row && asked === "all" ? Number(row.unassigned) : 0;
      const { oldestDays } = row;
      return [{ code: row.code, position: own.centre, count, unassigned, oldestDays }];
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** The mark under a point of the screen, the smallest where several overlap. */
export function markAt(
  marks: readonly RequestMark[],
  point: { x: number; y: number },
  project: (position: Position) => { x: number; y: number },
): RequestMark | undefined {
  return marks.findLast(({ position, count }) => {
    const { x, y } = project(position);
    return Math.hypot(x - point.x, y - point.y) <= markRadius(count) + 2;
  });
}
