import type { Position } from "../../server/schema.ts";
import type { FallRow } from "./rows.ts";

/** A commune that falls, where it is drawn. */
export interface FallMark {
  code: string;
  position: Position;
  /** Place among the spans of the map. */
  span: number;
  /** Posts it will lack. */
  shortfall: number;
}

interface Point {
  x: number;
  y: number;
}

/** Beside a symbol the pointer still means it, CSS pixels. */
const SLACK = 2;

/** Radius of a symbol, CSS pixels: its area grows with the posts that will be lacking. */
export const markRadius = ({ shortfall }: Pick<FallMark, "shortfall">): number =>
  4 + 2 * Math.sqrt(shortfall);

/** One symbol a commune, for its first fall; a commune that has no place on the map has none. */
export function fallMarks(
  rows: readonly FallRow[],
  placeOf: (code: string) => Position | undefined,
  spanOf: (month: string) => number,
): FallMark[] {
  const marks = new Map<string, FallMark>();
  for (const { fall } of rows) {
    const position = placeOf(fall.code);
    if (!position || marks.has(fall.code)) continue;
    const { code, month, shortfall } = fall;
    marks.set(code, { code, position, span: spanOf(month), shortfall });
  }
  return [...marks.values()];
}

/** The commune whose symbol lies nearest under a point of the map. */
export function markUnder(
  point: Point,
  marks: readonly FallMark[],
  project: (position: Position) => Point,
): string | undefined {
  let least = Number.POSITIVE_INFINITY;
  let under: string | undefined;
  for (const mark of marks) {
    const { x, y } = project(mark.position);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance > markRadius(mark) + SLACK || distance >= least) continue;
    [least, under] = [distance, mark.code];
  }
  return under;
}
