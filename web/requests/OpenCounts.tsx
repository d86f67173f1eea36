import { createMemo, For, Show } from "solid-js";
import type { RequestsAnswer } from "../../server/requests/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { REQUEST_KINDS } from "./constants.ts";
import { useRequests, useRequestWords } from "./use-requests.tsx";

const PROVINCES_SHOWN = 6;

/** Open requests by kind as bars that filter, and the provinces with the most. */
export function OpenCounts(props: { answer: RequestsAnswer }) {
  const words = useRequestWords();
  const { number } = useSpeech();
  const { state } = useScreen();
  const { kept, set } = useRequests();
  const most = () => Math.max(1, ...Object.values(props.answer.counts.open));
  const provinces = createMemo(() =>
    props.answer.provinces
      .filter(({ open }) => open > 0)
      .toSorted((a, b) => b.open - a.open || (a.code < b.code ? -1 : 1))
      .slice(0, PROVINCES_SHOWN),
  );
  return (
    <div class="requests-counts">
      <section>
        <h2>{words("counts.title")}</h2>
        <ul>
          <For each={REQUEST_KINDS}>
            {(kind) => (
              <li>
                <button
                  type="button"
                  class="button"
                  aria-pressed={kept().kind === kind}
                  onClick={() => set({ kind: kept().kind === kind ? "" : kind })}
                >
                  {words(`kind.${kind}`)}
                </button>
                <span
                  class="requests-bar"
                  style={{ width: `${(props.answer.counts.open[kind] / most()) * 100}%` }}
                />
                <Figure
                  of={{
                    figure: `requests.${kind}`,
                    scope: kept().within ?? "VN",
                    asOf: props.answer.asOf,
                    generation: state.generation(),
                  }}
                >
                  {number(props.answer.counts.open[kind])}
                </Figure>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={!kept().within && !kept().route && provinces().length > 1}>
        <section>
          <h2>{words("counts.provinces")}</h2>
          <ul>
            <For each={provinces()}>
              {(province) => (
                <li>
                  <button
                    type="button"
                    class="button"
                    onClick={() => set({ within: province.code })}
                  >
                    {province.name}
                  </button>
                  <span
                    class="requests-bar"
                    style={{ width: `${(province.open / (provinces()[0]?.open ?? 1)) * 100}%` }}
                  />
                  <Figure
                    of={{
                      figure: `requests.${kept().kind ?? "open"}`,
                      scope: province.code,
                      asOf: props.answer.asOf,
                      generation: state.generation(),
                    }}
                  >
                    {number(province.open)}
                  </Figure>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
}
