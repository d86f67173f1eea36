import { Delaunay } from "d3-delaunay";
import type { PlanePoint } from "./plane.ts";

/**
 * Draws the ground of each owner: the Voronoi cells of its points, joined, with corners rounded. Ground
 * that does not hang together with the owner's first point goes to whoever surrounds it, so every owner
 * gets one piece.
 *
 * @param points  Distinct places; the first `owners` of them are the owners' own, in their order.
 * @param owner  Of each point; -1 for the frame around everything, which is not drawn.
 * @returns Closed rings of each owner, the outer one first; two owners share their vertices exactly.
 */
export function drawCells(
  points: PlanePoint[],
  owner: Int32Array,
  owners: number,
): PlanePoint[][][] {
  const delaunay = Delaunay.from(points);
  joinPieces(delaunay, owner, owners);
  const { circumcenters } = delaunay.voronoi([-1e6, -1e6, 1e6, 1e6]);
  const centre = (triangle: number): PlanePoint => [
    circumcenters[2 * triangle]!,
    circumcenters[2 * triangle + 1]!,
  ];
  const { triangles, halfedges } = delaunay;
  const rings: PlanePoint[][][] = Array.from({ length: owners }, () => []);
  const done = new Uint8Array(triangles.length);
  const isBoundary = (edge: number) => owner[triangles[edge]!] !== owner[triangles[next(edge)]!];

  for (let start = 0; start < triangles.length; start++) {
    const who = owner[triangles[start]!]!;
    if (done[start] || who < 0 || halfedges[start]! < 0 || !isBoundary(start)) continue;
    const ring: { at: PlanePoint; isJunction: boolean }[] = [];
    let edge = start;
    do {
      done[edge] = 1;
      // From the triangle across the edge into the edge's own, with `who` on one side throughout.
      const triangle = Math.floor(edge / 3);
      const corners = [3 * triangle, 3 * triangle + 1, 3 * triangle + 2].map(
        (e) => owner[triangles[e]!],
      );
      ring.push({ at: centre(triangle), isJunction: new Set(corners).size === 3 });
      edge = leave(edge, who, owner, triangles, halfedges);
    } while (edge !== start);
    rings[who]!.push(rounded(ring));
  }
  for (const of of rings) of.sort((a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)));
  return rings;
}

const next = (edge: number) => (edge % 3 === 2 ? edge - 2 : edge + 1);

/** The boundary edge of `who` that goes on where `edge` enters its triangle. */
function leave(
  edge: number,
  who: number,
  owner: Int32Array,
  triangles: Uint32Array,
  halfedges: Int32Array,
): number {
  // `edge` runs from a point of `who` to another's. Turn about the points of `who` inside the triangle.
  let out = next(next(edge));
  // `out` runs from the third corner to the point of `who`.
  if (owner[triangles[out]!] === who) out = next(edge);
  return halfedges[out]!;
}

/** Cuts each corner at a quarter of its sides (Chaikin); where three owners meet nothing moves. */
function rounded(ring: { at: PlanePoint; isJunction: boolean }[]): PlanePoint[] {
  const smooth: PlanePoint[] = [];
  ring.forEach(({ at, isJunction }, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const after = ring[(i + 1) % ring.length]!;
    if (isJunction) smooth.push(at);
    else smooth.push(quarter(at, before.at), quarter(at, after.at));
  });
  return [...smooth, smooth[0]!];
}

const quarter = (at: PlanePoint, towards: PlanePoint): PlanePoint => [
  0.75 * at[0] + 0.25 * towards[0],
  0.75 * at[1] + 0.25 * towards[1],
];

function twiceArea(ring: PlanePoint[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return sum;
}

/** Spreads every owner from its own point over its points; what is not reached is taken by a neighbour. */
function joinPieces(delaunay: Delaunay<PlanePoint>, owner: Int32Array, owners: number): void {
  const { triangles } = delaunay;
  const isReached = new Uint8Array(owner.length);
  for (let i = 0; i < owner.length; i++) if (owner[i]! < 0 || i < owners) isReached[i] = 1;
  const spread = (accept: (from: number, to: number) => boolean) => {
    for (let isSpreading = true; isSpreading; ) {
      isSpreading = false;
      for (let edge = 0; edge < triangles.length; edge++) {
        const [from, to] = [triangles[edge]!, triangles[next(edge)]!];
        if (!isReached[from] || isReached[to] || !accept(from, to)) continue;
        isReached[to] = 1;
        owner[to] = owner[from]!;
        isSpreading = true;
      }
    }
  };
  spread((from, to) => owner[from] === owner[to]);
  spread((from) => owner[from]! >= 0);
}
