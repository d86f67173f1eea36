import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./bases-strings.ts";
import type { BasesModel } from "./create-bases.ts";
import { useServing } from "./use-serving.ts";

/** Where bases stand, how many communes each serves, their need, and the farthest of them. */
export function PlacedBases(props: { model: BasesModel }) {
  const words = useWords(vi, en);
  const { number, compare } = useSpeech();
  const { names, needOf, kilometres } = useServing(props.model);
  const sorted = () =>
    [...props.model.bases()].sort((a, b) => compare(names.commune(a.code), names.commune(b.code)));
  return (
    <Show when={props.model.bases().length > 0}>
      <section>
        <h2>{words("placed", { count: number(props.model.bases().length) })}</h2>
        <table class="plan-communes">
          <thead>
            <tr>
              <th class="name">{words("base")}</th>
              <th>{words("serves")}</th>
              <th>{words("need")}</th>
              <th>{words("farthest")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={sorted()}>
              {({ code, serves }) => (
                <tr aria-current={code === props.model.chosen() ? "true" : undefined}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => props.model.choose(code)}>
                      {names.commune(code)}
                    </button>
                  </th>
                  <td>{number(serves.length)}</td>
                  <td>{number(serves.reduce((sum, one) => sum + (needOf(one) ?? 0), 0))}</td>
                  <td>
                    {number(
                      Math.round(Math.max(0, ...serves.map((one) => kilometres(code, one) ?? 0))),
                    )}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </Show>
  );
}
