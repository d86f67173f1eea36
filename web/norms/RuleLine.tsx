import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { judgedBy, shortRule, supposedMinimum } from "./judged-by.ts";
import { en, vi } from "./rule-strings.ts";

/** So many rules are named in one line. */
const NAMED = 2;

/** Which rules judge what the map shows, in one line on the map itself and on paper. */
export function RuleLine() {
  const model = useModel();
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  const figureOf = useFigureOf();
  const isJudged = () => ["norm_share", "shortfall"].includes(model.state.indicator());
  const frame = () => (isJudged() ? latest(model.frame) : undefined);
  const supposed = () => supposedMinimum(frame()?.norm.choice ?? "");
  const rules = () => {
    const shown = frame();
    return shown && supposed() === undefined ? judgedBy(shown) : [];
  };
  const placeName = (scope: string) => model.unit(scope)?.name;
  return (
    <Show when={supposed() !== undefined || rules().length > 0}>
      <p class="map-rule">
        {words("rule.title")}:{" "}
        <Show when={supposed()}>
          {(min) => <span class="rule-supposed">{words("rule.if", { min: min() })}</span>}
        </Show>
        <For each={rules().slice(0, NAMED)}>
          {({ norm, isDue }, i) => (
            <>
              {i() > 0 && "; "}
              <Figure of={figureOf(`norm.${norm.id}`, "VN")}>
                {shortRule(norm, words, placeName)}
              </Figure>
              <Show when={!isDue && norm.due}>
                {(due) => ` (${words("rule.due", { date: date(due()) })})`}
              </Show>
            </>
          )}
        </For>
        <Show when={rules().length > NAMED}>
          {"; "}
          <Figure of={figureOf("judging", "VN")}>
            {words("rule.all", { count: number(rules().length) })}
          </Figure>
        </Show>
      </p>
    </Show>
  );
}
