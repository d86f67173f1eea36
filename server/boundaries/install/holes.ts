import { mergeArcs } from "topojson-client";
import type { Position } from "../../schema.ts";
import type { CommuneTopology, UnitArcs } from "../topology.ts";
import { signedRingAreaKm2 } from "./sphere.ts";

/** Ground inside the country that no commune covers. */
export interface Hole {
  areaM2: number;
  /** A position on its edge. */
  at: Position;
}

/** Holes in the union of all communes. */
export function holesOf(topology: CommuneTopology): Hole[] {
  const units = topology.objects.communes.geometries as UnitArcs[];
  const { arcs } = mergeArcs(topology, units as Parameters<typeof mergeArcs>[1]);
  return arcs.flatMap((polygon) => {
    const [outer, ...inner] = polygon.map((ring) => {
      const positions = ring.flatMap((reference) => {
        const arc = topology.arcs[reference < 0 ? ~reference : reference] as Position[];
        return reference < 0 ? arc.toReversed() : arc;
      });
      return { area: signedRingAreaKm2(positions), at: positions[0]! };
    });
    // A part that touches the rest in one point is listed as inner too, but turns like the outer ring.
    return inner
      .filter(({ area }) => area * outer!.area < 0)
      .map(({ area, at }) => ({ areaM2: Math.abs(area) * 1e6, at }));
  });
}
