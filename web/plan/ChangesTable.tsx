import { For, Show } from "solid-js";
import { signed } from "../difference/change-classes.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** What is changed against the approved plan, commune by commune, and what each change buys or costs. */
export function ChangesTable(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const names = usePlanNames(props.model);
  const changes = () =>
    (props.model.standing.now()?.changes ?? []).toSorted(
      (a, b) => b.meets - a.meets || b.needMet - a.needMet || a.tenthsKm - b.tenthsKm,
    );
  const text = (value: number) => (value === 0 ? "" : signed(value, number));
  return (
    <Show when={props.model.standing.now()?.changes}>
      <h2>{words("a.changes", { count: number(changes().length) })}</h2>
      <Show when={changes().length > 0} fallback={<p class="note">{words("a.changes.none")}</p>}>
        <table class="plan-communes plan-changes">
          <thead>
            <tr>
              <th class="name">{words("a.commune")}</th>
              <th>{words("a.gains")}</th>
              <th>{words("a.need")}</th>
              <th>{words("a.meets")}</th>
              <th>{words("a.km")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={changes()}>
              {(change) => (
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      class="link"
                      onClick={() => props.model.choose(change.code)}
                    >
                      {names.commune(change.code)}
                    </button>
                  </th>
                  <td>
                    {number(change.before)} → {number(change.after)}
                  </td>
                  <td>{text(change.needMet)}</td>
                  <td>{text(change.meets)}</td>
                  <td>{text(Math.round(change.tenthsKm / 10))}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </Show>
  );
}
