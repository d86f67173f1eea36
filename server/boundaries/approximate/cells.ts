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

/**
 * Goes from the middle of each side to the next, which cuts every corner off; where three owners meet the
 * corner stays. A corner that is cut lies in one cell, which is convex, so lines never cross.
 */
function rounded(corners: { at: PlanePoint; isJunction: boolean }[]): PlanePoint[] {
  const ring: PlanePoint[] = [];
  corners.forEach(({ at, isJunction }, i) => {
    const after = corners[(i + 1) % corners.length]!;
    if (isJunction) ring.push(at);
    if (isJunction && after.isJunction) return;
    ring.push([(at[0] + after.at[0]) / 2, (at[1] + after.at[1]) / 2]);
  });
  return [...ring, ring[0]!];
}

function twiceArea(ring: PlanePoint[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return sum;
}

/** Finds what does not hang together with its owner's own point, and lets the neighbours take it. */
function joinPieces(delaunay: Delaunay<PlanePoint>, owner: Int32Array, owners: number): void {
  const { triangles } = delaunay;
  const piece = Int32Array.from(owner.keys());
  const pieceOf = (point: number): number => {
    let root = point;
    while (piece[root] !== root) {
      piece[root] = piece[piece[root]!]!;
      root = piece[root]!;
    }
    return root;
  };
  for (let edge = 0; edge < triangles.length; edge++) {
    const [from, to] = [triangles[edge]!, triangles[next(edge)]!];
    if (owner[from] === owner[to]) piece[pieceOf(to)] = pieceOf(from);
  }
  const isLoose = (point: number) =>
    owner[point]! >= 0 && pieceOf(point) !== pieceOf(owner[point]!);
  let loose = new Set([...owner.keys()].filter((point) => point >= owners && isLoose(point)));
  while (loose.size > 0) {
    const left = new Set<number>();
    for (const point of loose) {
      const taker = [...delaunay.neighbors(point)].find(
        (other) => !loose.has(other) && !left.has(other) && owner[other]! >= 0,
      );
      if (taker === undefined) left.add(point);
      else owner[point] = owner[taker]!;
    }
    if (left.size === loose.size) throw new Error(`${left.size} points hang on no owner`);
    loose = left;
  }
}
