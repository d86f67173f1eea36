import { For } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { cssShade } from "../map/shade.ts";
import { useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { LayerAnswer } from "../ui/LayerAnswer.tsx";
import { screenAddress } from "../ui/screens.ts";
import { ASKED } from "../url-state.ts";
import { en, vi } from "./layer-strings.ts";
import { REQUEST_SHADE } from "./request-colour.ts";
import { countOf, markRadius } from "./request-marks.ts";
import { useRequestLayer } from "./use-request-layer.ts";
import "./request-layer.css";

/** What the panel tells of the layer of requests while it is shown: kind, legend, the way to the register. */
export function RequestsKey(props: { waiting: string }) {
  const model = useModel();
  const { state } = model;
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const { answer, marks, level, failure, retry } = useRequestLayer();
  /** Of the place in view, with what stands in units that were split. */
  const open = () => {
    const rows = answer()?.provinces ?? [];
    const within = model.scope();
    return rows
      .filter(({ code }) => within === undefined || code === within)
      .reduce((sum, row) => sum + countOf(row, state.asked()), 0);
  };
  const asked = () => (state.asked() === "all" ? "open" : state.asked());
  const figure = (id: string) => ({
    ...{ figure: id, scope: model.scope() ?? "VN" },
    asOf: answer()?.asOf,
    structure: answer()?.structure,
    generation: state.generation(),
  });
  /** Three sizes that are on the map: the largest, a middle one, the smallest. */
  const keys = () => {
    const counts = [...new Set(marks().map(({ count }) => count))];
    const [most, least] = [counts[0], counts.at(-1)];
    if (most === undefined || least === undefined) return [];
    return [...new Set([least, counts[Math.floor(counts.length / 2)] ?? most, most])];
  };
  const register = () => {
    const address = screenAddress("/requests", location.search);
    const more = new URLSearchParams();
    if (state.asked() !== "all") more.set("kind", state.asked());
    const within = model.scope();
    if (within) more.set("within", within);
    return more.size > 0 ? `${address}${address.includes("?") ? "&" : "?"}${more}` : address;
  };
  return (
    <>
      <select
        class="field"
        aria-label={words("layer.kind")}
        onChange={(event) => {
          const asked = ASKED.find((one) => one === event.currentTarget.value) ?? "all";
          state.adjust({ asked: asked === "all" ? null : asked });
        }}
      >
        <For each={ASKED}>
          {(one) => (
            <option value={one} selected={state.asked() === one}>
              {words(`kind.${one}`)}
            </option>
          )}
        </For>
      </select>
      <LayerAnswer
        known={answer()}
        failure={failure()}
        onRetry={retry}
        waiting={<p class="note">{props.waiting}</p>}
      >
        {() => (
          <>
            <figure class="legend request-legend" style={{ "--swatch": cssShade(REQUEST_SHADE) }}>
              <ul class="request-keys" aria-hidden="true">
                <For each={keys()}>
                  {(count) => (
                    <li>
                      <span style={{ width: `${2 * markRadius(count)}px` }}>{number(count)}</span>
                    </li>
                  )}
                </For>
              </ul>
              <figcaption>
                <Figure of={figure(`requests.${asked()}`)}>{number(open())}</Figure>{" "}
                {words("layer.open")},{" "}
                <Figure of={figure(`request_places.${level()}.${asked()}`)}>
                  {words(`layer.places.${level()}`, { count: number(marks().length) })}
                </Figure>
              </figcaption>
            </figure>
            <a class="link" href={register()}>
              {words("layer.register")}
            </a>
          </>
        )}
      </LayerAnswer>
    </>
  );
}
