import { For, Show } from "solid-js";
import type { NeedAnswer, NeedPart } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Figure } from "../trace/Figure.tsx";
import * as answer from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { NEED_PARTS_LIST } from "./need-parts.ts";
import { en, vi } from "./question-strings.ts";
import { usePlanFigure } from "./use-plan-figure.ts";

/** Need of one commune, part by part: the fact, which opens where it comes from, and what it weighs. */
export function NeedParts(props: { model: PlanModel; need: NeedAnswer; place: number }) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const { number } = useSpeech();
  const figureOf = usePlanFigure(props.model);
  const fact = (part: NeedPart) => props.need.facts[part]?.[props.place] ?? null;
  const points = (part: NeedPart) => props.need.parts[part]?.[props.place] ?? 0;
  const factWords = (part: NeedPart, value: number) => {
    if (part === "complex") return answerWords("c.marked");
    const decimals = part === "borderKmPerPost" || part === "area" ? 1 : 0;
    return answerWords(`c.fact.${part}`, { value: number(value, decimals) });
  };
  const figure: Record<NeedPart, () => string> = {
    shortfall: () => "lacking",
    borderKmPerPost: () => "km_per_post",
    population: () => "population",
    area: () => "area",
    complex: () => "marked.complex",
    ending: () => `ending.${props.model.history.now().question.horizonMonths}`,
  };

  return (
    <>
      <p class="plan-need">
        {answerWords("c.parts", { need: number(props.need.need[props.place]!) })}
      </p>
      <ul class="plan-parts">
        <For each={NEED_PARTS_LIST}>
          {(part) => (
            <Show when={fact(part)}>
              {(value) => (
                <li>
                  <span>
                    {words(`part.${part}`)}{" "}
                    <Figure of={figureOf(figure[part](), props.need.codes[props.place])}>
                      {factWords(part, value())}
                    </Figure>
                  </span>
                  <meter min="0" max="1000" value={points(part)} />
                  <output>{number(Math.round(points(part)))}</output>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </>
  );
}
