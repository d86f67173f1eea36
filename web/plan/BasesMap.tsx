import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import type { BasesModel } from "./create-bases.ts";
import { PlanGround } from "./PlanGround.tsx";
import { ServedLines } from "./ServedLines.tsx";
import { en, vi } from "./strings.ts";
import { useServing } from "./use-serving.ts";

/** A plan of bases on the map: need as the ground, an arc from each base to whom it serves. */
export function BasesMap(props: { model: BasesModel; theme: MapTheme }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const serving = useServing(props.model);
  const tipOf = (code: string): Tip | undefined => {
    const need = serving.needOf(code);
    if (need === undefined) return undefined;
    const lines = [words("tip.need", { need: number(need) })];
    if (props.model.bases().length > 0) lines.push(serving.text(code));
    return { title: serving.names.commune(code), lines };
  };
  return (
    <PlanGround model={props.model} theme={props.theme} tipOf={tipOf}>
      <ServedLines
        bases={props.model.bases()}
        pins={props.model.question().pins}
        unit={props.model.unit}
        chosen={props.model.chosen()}
      />
    </PlanGround>
  );
}
