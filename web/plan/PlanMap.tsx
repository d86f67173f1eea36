import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import { fullName } from "../unit/unit-name.ts";
import type { PlanModel } from "./create-plan.ts";
import { postsIn } from "./hand.ts";
import { MoveArcs } from "./MoveArcs.tsx";
import { NeedFill } from "./NeedFill.tsx";
import { en, vi } from "./strings.ts";

/** The plan on the map: need as the ground, arcs from sources to communes. */
export function PlanMap(props: { model: PlanModel; theme: MapTheme }) {
  const words = useWords(vi, en);
  const { t, number } = useSpeech();
  const working = () => props.model.history.now();

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
        <GroundMap structure={props.model.structure()!} theme={props.theme} label={words("map")}>
          <NeedFill
            communes={props.model.communes() ?? []}
            need={props.model.need.now()}
            theme={props.theme}
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
