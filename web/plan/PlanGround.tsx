import { createMemo, type ParentProps, Show } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { CommuneFill } from "../map/CommuneFill.tsx";
import { fitTargets } from "../map/fit-targets.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
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
  const fitTo = fitTargets(
    () => props.model.need.now()?.codes ?? [],
    (code) => props.model.unit(code),
  );

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
          onMap={fitTo}
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
