import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { screenAddress } from "../ui/screens.ts";
import { judgedBy, ruleText, supposedMinimum } from "./judged-by.ts";
import { en, vi } from "./rule-strings.ts";
import "./rule-note.css";

/** Which rules judge what the map shows, how many units each, and where they are changed. */
export function RuleNote() {
  const model = useModel();
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  const figureOf = useFigureOf();
  const frame = () => latest(model.frame);
  const supposed = () => supposedMinimum(frame()?.norm.choice ?? "");
  const placeName = (scope: string) => model.unit(scope)?.name;
  return (
    <Show when={frame()}>
      {(shown) => (
        <section class="rule-note" aria-label={words("rule.title")}>
          <h3>{words("rule.title")}</h3>
          <ul>
            <Show when={supposed()}>
              {(min) => <li class="rule-supposed">{words("rule.if", { min: min() })}</li>}
            </Show>
            <For
              each={judgedBy(shown())}
              fallback={
                <Show when={supposed() === undefined}>
                  <li>{words(shown().carried ? "rule.carried" : "rule.none")}</li>
                </Show>
              }
            >
              {({ norm, units, isDue }) => (
                <li title={norm.authority}>
                  <Figure of={figureOf(`norm.${norm.id}`, "VN")}>
                    {ruleText(norm, words, placeName)}
                  </Figure>
                  <span class="note">
                    <Show when={units !== null}>
                      <Figure of={figureOf(`judged_by.${norm.id}`, "VN")}>
                        {words("rule.units", { count: number(units!) })}
                      </Figure>
                    </Show>
                    <Show when={!isDue && norm.due}>
                      {(due) =>
                        `${units === null ? "" : " · "}${words("rule.due", { date: date(due()) })}`
                      }
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
          <a class="link" href={screenAddress("/norms", location.search)}>
            {words("rule.edit")}
          </a>
        </section>
      )}
    </Show>
  );
}
