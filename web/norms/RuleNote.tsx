import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { screenAddress } from "../ui/screens.ts";
import { judgedBy, ruleText, shortRule, supposedMinimum } from "./judged-by.ts";
import { en, vi } from "./rule-strings.ts";
import "./rule-note.css";

/** So many rules are named in one line. */
const NAMED = 2;

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
            <Show when={supposed()}>{(min) => <li>{words("rule.if", { min: min() })}</li>}</Show>
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
                    {[
                      units === null ? "" : words("rule.units", { count: number(units) }),
                      isDue || !norm.due ? "" : words("rule.due", { date: date(norm.due) }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
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

/** The same in one line, on the map itself and on paper. */
export function RuleLine() {
  const model = useModel();
  const words = useWords(vi, en);
  const { date } = useSpeech();
  const isJudged = () => ["norm_share", "shortfall"].includes(model.state.indicator());
  const frame = () => (isJudged() ? latest(model.frame) : undefined);
  const placeName = (scope: string) => model.unit(scope)?.name;
  const rules = (): string => {
    const shown = frame();
    if (!shown) return "";
    const supposed = supposedMinimum(shown.norm.choice);
    if (supposed !== undefined) return words("rule.if", { min: supposed });
    const all = judgedBy(shown);
    const named = all.slice(0, NAMED).map(({ norm, isDue }) => {
      const text = shortRule(norm, words, placeName);
      return isDue || !norm.due ? text : `${text} (${words("rule.due", { date: date(norm.due) })})`;
    });
    const left = all.length - named.length;
    return [...named, ...(left > 0 ? [words("rule.more", { count: left })] : [])].join("; ");
  };
  return (
    <Show when={rules()}>
      {(text) => (
        <p class="map-rule">
          {words("rule.title")}: {text()}
        </p>
      )}
    </Show>
  );
}
