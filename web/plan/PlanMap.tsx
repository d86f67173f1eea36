import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import { fullName } from "../unit/unit-name.ts";
import type { PlanModel } from "./create-plan.ts";
import { postsIn } from "./hand.ts";
import { MoveArcs } from "./MoveArcs.tsx";
import { PlanGround } from "./PlanGround.tsx";
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
    <PlanGround model={props.model} theme={props.theme} tipOf={tipOf}>
      <MoveArcs
        moves={working().moves}
        sources={props.model.need.now()?.sources ?? []}
        unit={props.model.unit}
        pins={working().question.pins}
        chosen={props.model.chosen()}
      />
    </PlanGround>
  );
}
