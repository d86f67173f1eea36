import type { Map as MapLibre } from "maplibre-gl";
import { createEffect, createMemo, createSignal, on, type ParentProps, Show } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import { CommuneFill } from "./CommuneFill.tsx";
import type { Desk } from "./create-desk.ts";
import { needFill } from "./need-classes.ts";
import { en, vi } from "./strings.ts";

/** The need of a plan as the ground, and on it what the plan places. */
export function PlanGround(
  props: ParentProps<{
    model: Desk;
    theme: MapTheme;
    tipOf: (code: string) => Tip | undefined;
  }>,
) {
  const words = useWords(vi, en);
  const fill = createMemo(() => {
    const [communes, need] = [props.model.communes(), props.model.need.now()];
    return communes && need && needFill(communes, need, props.theme);
  });
  const [map, setMap] = createSignal<MapLibre>();
  // The targets of a question that was opened or changed come into sight; limits and weights move nothing.
  const seen = createMemo(() => props.model.need.now()?.codes.join());
  createEffect(
    on([map, seen, () => props.model.communes() !== undefined], ([shown]) => {
      const codes = props.model.need.now()?.codes ?? [];
      const bounds = boundsOf(codes.flatMap((code) => boundsOfUnit(code)));
      if (shown && bounds) shown.fitBounds(bounds, { padding: 60, maxZoom: 10, duration: 0 });
    }),
  );
  const boundsOfUnit = (code: string): Bounds[] => {
    const unit = props.model.unit(code);
    return unit ? [unit.bounds] : [];
  };

  return (
    <div class="plan-map">
      <Show
        when={props.model.structure() && `${props.model.structure()!.boundaries.id} ${props.theme}`}
        keyed
      >
        <GroundMap
          structure={props.model.structure()!}
          theme={props.theme}
          label={words("map")}
          onMap={setMap}
        >
          <CommuneFill
            communes={props.model.communes() ?? []}
            fill={fill()}
            chosen={props.model.chosen()}
            onChoose={props.model.choose}
            tipOf={props.tipOf}
          />
          {props.children}
        </GroundMap>
      </Show>
      <p class="map-notes">
        <Show when={props.model.structure()?.boundaries.kind === "approximate"}>
          <span class="flag">{words("approximate")}</span>
        </Show>
        <Show when={props.model.need.now()?.demo}>
          <span class="flag">{words("demo")}</span>
        </Show>
      </p>
    </div>
  );
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
