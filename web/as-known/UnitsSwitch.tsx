import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { carriedSums } from "./carried-sums.ts";
import { en, vi } from "./strings.ts";
import "./as-known.css";

/**
 * Before the change of structure: the units of then, or those of now with the figures carried over.
 *
 * @param props.within  Province to speak of; the country without it.
 */
export function UnitsSwitch(props: { within?: string }) {
  const model = useModel();
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  const isBefore = () => {
    const frame = latest(model.frame);
    const newest = latest(model.structures)?.structures.at(-1);
    return frame !== undefined && newest !== undefined && frame.asOf < newest.inForceFrom;
  };
  const carried = () => {
    const frame = latest(model.frame);
    return frame?.carried ? carriedSums(frame, model.unit, props.within) : undefined;
  };
  const figureOf = useFigureOf();
  const scope = () => props.within ?? "VN";

  return (
    <Show when={isBefore()}>
      <div class="units-switch">
        <span id="units-switch-title">{words("units.title")}</span>
        <fieldset class="segments" aria-labelledby="units-switch-title">
          <For each={["then", "now"] as const}>
            {(which) => (
              <button
                type="button"
                class="button"
                aria-pressed={model.state.units() === which}
                onClick={() => model.state.go({ units: which === "now" ? "now" : null })}
              >
                {words(`units.${which}`)}
              </button>
            )}
          </For>
        </fieldset>
        <Show when={carried()}>
          {(sums) => (
            <>
              <details class="units-open">
                <summary>{words("units.how")}</summary>
                <p>{words("units.note", { date: date(latest(model.frame)?.asOf ?? "") })}</p>
              </details>
              <Show when={sums().unassigned > 0}>
                <span class="units-open">
                  <Figure of={figureOf("unassigned", scope())}>
                    {words("units.unassigned", { posts: number(sums().unassigned) })}
                  </Figure>
                </span>
              </Show>
              <Show when={sums().partial > 0}>
                <span class="units-open">
                  <Figure of={figureOf("former.partial", scope())}>
                    {words("units.partial", { count: number(sums().partial) })}
                  </Figure>
                </span>
              </Show>
            </>
          )}
        </Show>
      </div>
    </Show>
  );
}
