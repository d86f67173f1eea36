import type { Source } from "../../server/reinforcement/schema.ts";
import type { Position } from "../../server/schema.ts";
import { type PlanePoint, planePixels, toPlane } from "../map/plane.ts";
import { arcShape, distanceToLine } from "./arc-shape.ts";
import type { LoanArc, LoanMark } from "./join-loans.ts";
import { radiusOfPosts } from "./posts-size.ts";

export type PointedLoan = { mark: LoanMark } | { source: Source } | { arc: LoanArc };

/** How far beside a symbol, a source and an arc a pointer still means it, CSS pixels. */
const SLACK = 3;
const SOURCE_PIXELS = 6;
const ARC_PIXELS = 4;

/** Finds the symbol, source or arc under a pointer, in the order they lie on the map. */
export function createLoanPointer(marks: readonly LoanMark[], sources: readonly Source[]) {
  const at = new Map<unknown, PlanePoint>();
  for (const mark of marks) at.set(mark, toPlane(mark.position));
  for (const source of sources) at.set(source, toPlane(source.position));
  const arcs = marks.flatMap((mark) => mark.arcs);
  const shapes = arcs.map((arc) => ({ arc, shape: arcShape(arc.from, arc.to) }));

  return (
    position: Position,
    zoom: number,
    onePost: number,
    isStrong: (arc: LoanArc) => boolean,
  ): PointedLoan | undefined => {
    const pointer = toPlane(position);
    const pixels = planePixels(zoom);
    const near = <T>(things: readonly T[], reach: (thing: T) => number): T | undefined =>
      things.findLast((thing) => {
        const [x, y] = at.get(thing)!;
        return Math.hypot(x - pointer[0], y - pointer[1]) * pixels <= reach(thing);
      });

    const mark = near(marks, ({ posts }) => radiusOfPosts(posts, onePost) + SLACK);
    if (mark) return { mark };
    const source = near(
      sources.filter((one) => arcs.some((arc) => arc.source === one)),
      () => SOURCE_PIXELS,
    );
    if (source) return { source };
    let closest: LoanArc | undefined;
    let least = ARC_PIXELS;
    for (const { arc, shape } of shapes) {
      if (!isStrong(arc)) continue;
      const distance = distanceToLine(pointer, shape) * pixels;
      if (distance > least) continue;
      [closest, least] = [arc, distance];
    }
    return closest && { arc: closest };
  };
}
