import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Figure } from "../trace/Figure.tsx";
import { en, vi } from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { postsFrom } from "./hand.ts";
import { usePlanFigure } from "./use-plan-figure.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** Who gets how many, by rank, and who gives. */
export function PlannedTable(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number, compare } = useSpeech();
  const figureOf = usePlanFigure(props.model);
  const names = usePlanNames(props.model);
  const communes = () =>
    (props.model.standing.now()?.communes ?? [])
      .filter(({ posts }) => posts > 0)
      .sort((a, b) => a.rank - b.rank || compare(names.commune(a.code), names.commune(b.code)));
  const sources = () => {
    const { question, moves } = props.model.history.now();
    return question.sources
      .map(({ id, posts }) => ({ id, most: posts, gives: postsFrom(moves, id) }))
      .filter(({ gives }) => gives > 0)
      .sort((a, b) => b.gives - a.gives || compare(names.source(a.id), names.source(b.id)));
  };
  const text = (value: number | null) => (value === null ? "–" : number(value));
  return (
    <Show when={communes().length > 0} fallback={<p class="note">{words("a.none")}</p>}>
      <h2>
        {words("a.communes")} ({number(communes().length)})
      </h2>
      <table class="plan-communes">
        <thead>
          <tr>
            <th>{words("a.rank")}</th>
            <th class="name">{words("a.commune")}</th>
            <th>{words("a.gains")}</th>
            <th>{words("a.need")}</th>
            <th>{words("a.shortfall")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={communes()}>
            {(row) => (
              <tr aria-current={row.code === props.model.chosen() ? "true" : undefined}>
                <td>{number(row.rank)}</td>
                <th scope="row">
                  <button type="button" class="link" onClick={() => props.model.choose(row.code)}>
                    {names.commune(row.code)}
                  </button>
                </th>
                <td>+{number(row.posts)}</td>
                <td>{number(row.needMet)}</td>
                <td>
                  <Figure of={figureOf("lacking", row.code)}>{text(row.shortfallBefore)}</Figure> →{" "}
                  {text(row.shortfallAfter)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <h2>{words("a.bySource")}</h2>
      <table class="plan-communes">
        <tbody>
          <For each={sources()}>
            {(row) => (
              <tr>
                <th scope="row">{names.source(row.id)}</th>
                <td>
                  {number(row.gives)} / {number(row.most)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
