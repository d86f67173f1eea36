import type { Map as MapLibre } from "maplibre-gl";
import { createEffect, createMemo, createSignal, on } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";

/** Room for the notes at the foot, and for circles at the edge. */
const PADDING = { top: 40, right: 40, bottom: 72, left: 40 };

/**
 * Brings the targets of a question that was opened or changed into sight; limits and weights move nothing.
 *
 * @param codes  The targets, none while they are not known.
 * @returns Takes in the map.
 */
export function fitTargets(
  codes: () => readonly string[],
  unit: (code: string) => Unit | undefined,
): (map: MapLibre | undefined) => void {
  const [map, setMap] = createSignal<MapLibre>();
  const seen = createMemo(() => codes().join());
  const isKnown = createMemo(() => codes().some((code) => unit(code)));
  createEffect(
    on([map, seen, isKnown], ([shown]) => {
      const bounds = boundsOf(
        codes().flatMap((code): Bounds[] => {
          const known = unit(code);
          return known ? [known.bounds] : [];
        }),
      );
      if (shown && bounds) shown.fitBounds(bounds, { padding: PADDING, maxZoom: 10, duration: 0 });
    }),
  );
  return setMap;
}

/** The box around boxes; undefined around none. */
function boundsOf(boxes: readonly Bounds[]): Bounds | undefined {
  if (boxes.length === 0) return undefined;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}
