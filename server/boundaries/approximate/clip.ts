import Flatbush from "flatbush";
import type { MultiPolygon, Polygon } from "geojson";
import mapshaper from "mapshaper";
import { feature, mergeArcs } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { Bounds, Position } from "../../schema.ts";
import { boundsOf } from "../measure.ts";
import type { CommuneCollection, UnitArcs } from "../topology.ts";
import { insideTest } from "./ground.ts";

/** What mapshaper gives back: the cells over arcs that they share. */
type Clipped = Topology & { objects: { cells: { geometries: UnitArcs[] } } };

/** One polygon of a commune, as rings of arcs. */
interface Piece {
  code: string;
  rings: number[][];
  isMain: boolean;
}

/**
 * Cuts cells along the edge of the ground. A piece that the cut parts from its commune's own position goes
 * to the neighbour it hangs on; islands stay. Cells that do not meet the edge are left as they are.
 *
 * @param positionOf  Own position of each commune.
 */
export async function clipToGround(
  cells: CommuneCollection,
  ground: Position[][][],
  positionOf: ReadonlyMap<string, Position>,
): Promise<CommuneCollection> {
  const meetsEdge = edgeTest(ground);
  const inland = cells.features.filter(({ geometry }) => !meetsEdge(boundsOf(geometry)));
  const outline: MultiPolygon = { type: "MultiPolygon", coordinates: ground };
  const files = await mapshaper.applyCommands(
    "-i cells.json -clip ground.json remove-slivers -o out.json format=topojson no-quantization precision=0.000001",
    {
      "cells.json": {
        ...cells,
        features: cells.features.filter(({ geometry }) => meetsEdge(boundsOf(geometry))),
      },
      "ground.json": outline,
    },
  );
  const clipped = JSON.parse(Buffer.from(files["out.json"]!).toString()) as Clipped;
  const edged = rejoin(clipped, clipped.objects.cells!.geometries, positionOf);
  return { ...cells, features: [...inland, ...edged.features].sort(byCode) };
}

/** Whether a box comes near the edge of the ground. */
function edgeTest(ground: Position[][][]): (bounds: Bounds) => boolean {
  const edges = ground
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, i) => [ring[i]!, to] as const));
  const index = new Flatbush(edges.length);
  for (const [[x0, y0], [x1, y1]] of edges) {
    index.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  }
  index.finish();
  return (bounds) => index.search(...bounds).length > 0;
}

const byCode = (a: CommuneCollection["features"][number], b: typeof a) =>
  a.properties.code < b.properties.code ? -1 : 1;

function rejoin(
  topology: Topology,
  communes: UnitArcs[],
  positionOf: ReadonlyMap<string, Position>,
): CommuneCollection {
  const pieces = communes.flatMap((unit) => {
    const { code } = unit.properties;
    const own = (unit.type === "Polygon" ? [unit.arcs] : unit.arcs).map(
      (rings): Piece => ({ code, rings, isMain: false }),
    );
    const holdsPosition = (piece: Piece) =>
      insideTest([polygonOf(topology, piece.rings)])(positionOf.get(code)!);
    const main = (own.length > 1 && own.find(holdsPosition)) || own[0]!;
    main.isMain = true;
    return own;
  });
  const piecesOn = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const arc of arcsOf(piece)) piecesOn.set(arc, [...(piecesOn.get(arc) ?? []), piece]);
  }
  for (const piece of pieces.filter(({ isMain }) => !isMain)) {
    const lengths = new Map<string, number>();
    for (const arc of arcsOf(piece)) {
      for (const other of piecesOn.get(arc)!) {
        if (!other.isMain) continue;
        lengths.set(other.code, (lengths.get(other.code) ?? 0) + lengthOf(topology, arc));
      }
    }
    const [longest] = [...lengths].sort((a, b) => b[1] - a[1]);
    if (longest) piece.code = longest[0];
  }
  return collect(topology, pieces);
}

function collect(topology: Topology, pieces: Piece[]): CommuneCollection {
  const ringsOf = new Map<string, number[][][]>();
  for (const { code, rings } of pieces) ringsOf.set(code, [...(ringsOf.get(code) ?? []), rings]);
  const features = [...ringsOf].map(([code, polygons]) => {
    const merged = mergeArcs(topology, [{ type: "MultiPolygon", arcs: polygons }]);
    const { coordinates } = (
      feature(topology, merged as Parameters<typeof feature>[1]) as unknown as {
        geometry: MultiPolygon;
      }
    ).geometry;
    return {
      type: "Feature" as const,
      properties: { code },
      geometry: { type: "MultiPolygon" as const, coordinates },
    };
  });
  return { type: "FeatureCollection", features };
}

const arcsOf = (piece: Piece) => piece.rings.flat().map((arc) => (arc < 0 ? ~arc : arc));

function polygonOf(topology: Topology, rings: number[][]): Position[][] {
  const polygon = feature(topology, { type: "Polygon", arcs: rings } as never) as unknown as {
    geometry: Polygon;
  };
  return polygon.geometry.coordinates as Position[][];
}

function lengthOf(topology: Topology, arc: number): number {
  const positions = topology.arcs[arc]!;
  let sum = 0;
  for (let i = 1; i < positions.length; i++) {
    sum += Math.hypot(
      positions[i]![0]! - positions[i - 1]![0]!,
      positions[i]![1]! - positions[i - 1]![1]!,
    );
  }
  return sum;
}
