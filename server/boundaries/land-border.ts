import { mergeArcs } from "topojson-client";
import type { Topology } from "topojson-specification";
import { type BorderKm, NEIGHBOURS, type Neighbour, type Position } from "../schema.ts";
import { readTable } from "../units/gazetteer.ts";
import { kilometresBetween, ringAreaKm2 } from "./install/sphere.ts";
import { arcOwners, type CommuneTopology, type UnitArcs } from "./topology.ts";

/** The land border as the boundaries draw it. */
export interface LandBorder {
  /** Communes that touch it, one decimal; a commune that touches it for less than 0.3 km is left out. */
  kmOf: Map<string, BorderKm>;
  /** The line with each neighbour, from the north-east to the south-west. */
  lines: Record<Neighbour, Position[][]>;
  /** Unrounded length of each line. */
  km: BorderKm;
  /** Why there is no border, for people; null when it was found. */
  warning: string | null;
}

/** A commune that touches the land border for less does not count as a border commune. */
const LEAST_KM = 0.3;
/** How far the outline may pass from a fixed point of the border before it is another country's. */
const FARTHEST_POINT_KM = 30;

interface Outline {
  /** Closed: the last position is the first. */
  positions: Position[];
  /** Code of the commune on the segment that starts at each position. */
  owners: string[];
}

/**
 * Follows the outline of the mainland between the four fixed points of `geodata/land-border-points.csv`
 * (two ends at the sea, two tripoints), each moved to the nearest vertex, and tells which commune lies
 * on each stretch. Lengths are great circles on the mean sphere. Boundaries that do not hold the whole
 * outline give an empty border and a warning.
 */
export function landBorder(topology: CommuneTopology): LandBorder {
  const outline = mainlandOutline(topology, topology.objects.communes.geometries);
  if (!outline) return noBorder("the boundaries hold no closed outline of the mainland");

  const points = readTable("land-border-points").map((row) => ({
    name: row.place!,
    position: [Number(row.lon), Number(row.lat)] as Position,
  }));
  const nearest = points.map((point) => nearestVertex(outline.positions, point.position));
  const far = nearest.findIndex((vertex) => vertex.km > FARTHEST_POINT_KM);
  if (far !== -1) {
    const km = Math.round(nearest[far]!.km);
    return noBorder(`the outline passes ${km} km from the ${points[far]!.name}`);
  }
  const chain = stretches(
    outline,
    nearest.map((vertex) => vertex.index),
  );
  return chain
    ? measure(chain)
    : noBorder("the outline does not pass the four fixed points of the land border in their order");
}

function noBorder(reason: string): LandBorder {
  return {
    kmOf: new Map(),
    lines: { china: [], laos: [], cambodia: [] },
    km: { china: 0, laos: 0, cambodia: 0 },
    warning: `no land border: ${reason}`,
  };
}

/** The outer ring of the largest area; undefined when there is none. */
function mainlandOutline(topology: Topology, units: UnitArcs[]): Outline | undefined {
  let references: number[] | undefined;
  let largest = 0;
  for (const polygon of mergeArcs(topology, units as Parameters<typeof mergeArcs>[1]).arcs) {
    const ring = polygon[0];
    if (!ring) continue;
    const area = ringAreaKm2(ring.flatMap((reference) => arcPositions(topology, reference)));
    if (area > largest) {
      largest = area;
      references = ring;
    }
  }
  if (!references) return undefined;

  const ownersOfArc = arcOwners(topology, units);
  const positions: Position[] = [];
  const owners: string[] = [];
  for (const reference of references) {
    const owner = ownersOfArc[reference < 0 ? ~reference : reference]![0]!;
    const arc = arcPositions(topology, reference);
    for (let i = positions.length === 0 ? 0 : 1; i < arc.length; i++) positions.push(arc[i]!);
    while (owners.length < positions.length - 1) owners.push(owner);
  }
  return { positions, owners };
}

function arcPositions(topology: Topology, reference: number): Position[] {
  const arc = topology.arcs[reference < 0 ? ~reference : reference] as Position[];
  return reference < 0 ? arc.toReversed() : arc;
}

function nearestVertex(positions: Position[], target: Position): { index: number; km: number } {
  let index = 0;
  let km = Number.POSITIVE_INFINITY;
  positions.forEach((position, i) => {
    const distance = kilometresBetween(position, target);
    if (distance < km) {
      km = distance;
      index = i;
    }
  });
  return { index, km };
}

interface Stretch {
  neighbour: Neighbour;
  positions: Position[];
  owners: string[];
}

/** The outline cut at the four vertices, walked whichever way meets them in order. */
function stretches(outline: Outline, vertices: number[]): Stretch[] | undefined {
  const count = outline.owners.length;
  for (const step of [1, -1]) {
    const forward = vertices.map((vertex) => modulo(step * (vertex - vertices[0]!), count));
    if (!forward.every((distance, i) => i === 0 || distance > forward[i - 1]!)) continue;
    return NEIGHBOURS.map((neighbour, i) => {
      const segments = forward[i + 1]! - forward[i]!;
      const at = (k: number) => modulo(vertices[i]! + step * k, count);
      return {
        neighbour,
        positions: Array.from({ length: segments + 1 }, (_, k) => outline.positions[at(k)]!),
        owners: Array.from(
          { length: segments },
          (_, k) => outline.owners[step === 1 ? at(k) : at(k + 1)]!,
        ),
      };
    });
  }
  return undefined;
}

const modulo = (value: number, count: number) => ((value % count) + count) % count;

function measure(chain: Stretch[]): LandBorder {
  const border = noBorder("");
  const exact = new Map<string, BorderKm>();
  for (const { neighbour, positions, owners } of chain) {
    border.lines[neighbour].push(positions);
    owners.forEach((code, i) => {
      const km = kilometresBetween(positions[i]!, positions[i + 1]!);
      const of = exact.get(code) ?? { china: 0, laos: 0, cambodia: 0 };
      of[neighbour] += km;
      border.km[neighbour] += km;
      exact.set(code, of);
    });
  }
  for (const [code, km] of exact) {
    const counted = { ...km };
    for (const neighbour of NEIGHBOURS) {
      counted[neighbour] = km[neighbour] < LEAST_KM ? 0 : Math.round(km[neighbour] * 10) / 10;
    }
    if (NEIGHBOURS.some((neighbour) => counted[neighbour] > 0)) border.kmOf.set(code, counted);
  }
  return { ...border, warning: null };
}
