import type { Map as MapLibre } from "maplibre-gl";
import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import { fullName } from "../unit/unit-name.ts";
import { CommuneFill } from "./CommuneFill.tsx";
import type { PlanModel } from "./create-plan.ts";
import { postsIn } from "./hand.ts";
import { MoveArcs } from "./MoveArcs.tsx";
import { needFill } from "./need-classes.ts";
import { en, vi } from "./strings.ts";

/** The plan on the map: need as the ground, arcs from sources to communes. */
export function PlanMap(props: { model: PlanModel; theme: MapTheme }) {
  const words = useWords(vi, en);
  const { t, number } = useSpeech();
  const working = () => props.model.history.now();

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
  const tipOf = (code: string): Tip | undefined => {
    const unit = props.model.unit(code);
    const need = props.model.need.now();
    const place = need?.codes.indexOf(code) ?? -1;
    if (!unit || !need || place < 0) return undefined;
    const posts = postsIn(working().moves, code);
    const before = need.shortfall[place]!;
    return {
      title: fullName(unit, t),
      lines: [
        words("tip.need", { need: number(need.need[place]!) }),
        words("tip.posts", { posts: number(posts) }),
        before === null
          ? words("tip.unknown")
          : words("tip.shortfall", {
              before: number(before),
              after: number(Math.max(0, before - posts)),
            }),
      ],
    };
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
            tipOf={tipOf}
          />
          <MoveArcs
            moves={working().moves}
            sources={props.model.need.now()?.sources ?? []}
            unit={props.model.unit}
            pins={working().question.pins}
            chosen={props.model.chosen()}
          />
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
