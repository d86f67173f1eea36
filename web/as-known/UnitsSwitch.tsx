import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { en, vi } from "./strings.ts";
import "./as-known.css";

/** Before the change of structure: the units of then, or those of now with the figures carried over. */
export function UnitsSwitch() {
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
    if (!frame?.carried) return;
    const posts = (frame.unassigned ?? []).map(
      ({ chiefs, deputies, officers }) => chiefs + deputies + officers,
    );
    const partial = (frame.known ?? []).filter((known, i) => known < frame.parts![i]!).length;
    return {
      asOf: frame.asOf,
      partial,
      provinces: posts.filter((count) => count > 0).length,
      unassigned: posts.reduce((sum, count) => sum + count, 0),
    };
  };

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
            <p class="note" role="status">
              {words("units.note", { date: date(sums().asOf) })}
              <Show when={sums().partial > 0}>
                {" "}
                {words("units.partial", { count: number(sums().partial) })}.
              </Show>
              <Show when={sums().unassigned > 0}>
                {" "}
                {words("units.unassigned", {
                  posts: number(sums().unassigned),
                  provinces: number(sums().provinces),
                })}
                .
              </Show>
            </p>
          )}
        </Show>
      </div>
    </Show>
  );
}
