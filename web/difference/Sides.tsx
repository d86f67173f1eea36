import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import { For, Show } from "solid-js";
import { instantText } from "../as-known/instant.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { DateField } from "../timeline/DateField.tsx";
import type { DifferenceModel } from "./create-difference.ts";
import { en, vi } from "./strings.ts";

/** What is compared: two generations on a date, or two dates; and for which level of units. */
export function Sides(props: { model: DifferenceModel }) {
  const words = useWords(vi, en);
  const { locale } = useSpeech();
  const { model } = props;
  const request = () => model.request();
  const kept = () => model.generations()?.generations ?? [];

  const swap = () => {
    const now = request();
    if (!now) return;
    if (model.mode() === "dates") {
      model.set({ fromDate: now.toDate ?? null, toDate: now.fromDate ?? null });
    } else model.set({ from: now.to ?? null, to: now.from ?? null });
  };
  const toMode = (mode: "generations" | "dates") => {
    const { from, to } = { from: kept()[1]?.id ?? kept()[0]?.id, to: kept()[0]?.id };
    if (mode === "generations") {
      model.set({ fromDate: null, toDate: null, from: from ?? null, to: to ?? null });
    } else {
      const toDate = model.answer.latest?.to.asOf ?? "";
      const fromDate = `${Number(toDate.slice(0, 4)) - 1}-12-31`;
      model.set({ from: null, to: null, asOf: null, fromDate, toDate });
    }
  };

  return (
    <form class="difference-sides" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="segments" aria-label={words("mode")}>
        <For each={["generations", "dates"] as const}>
          {(mode) => (
            <button
              type="button"
              class="button"
              aria-pressed={model.mode() === mode}
              disabled={kept().length === 0}
              onClick={() => toMode(mode)}
            >
              {words(`mode.${mode}`)}
            </button>
          )}
        </For>
      </fieldset>
      <div class="difference-pair">
        <For each={["from", "to"] as const}>
          {(side) => (
            <div class="difference-side">
              <span>{words(side)}</span>
              <Show
                when={model.mode() === "generations"}
                fallback={
                  <DateField
                    date={request()?.[`${side}Date`] ?? ""}
                    onDate={(date) => model.set({ [`${side}Date`]: date })}
                  />
                }
              >
                <select
                  class="field"
                  aria-label={words(side)}
                  onChange={(event) => model.set({ [side]: event.currentTarget.value })}
                >
                  <For each={kept()}>
                    {(generation) => (
                      <option value={generation.id} selected={request()?.[side] === generation.id}>
                        {instantText(generation.publishedAt, locale())}
                        {generation.id === model.generations()?.generation
                          ? ` (${words("newest")})`
                          : ` · ${generation.id.slice(0, 8)}`}
                      </option>
                    )}
                  </For>
                </select>
              </Show>
            </div>
          )}
        </For>
        <button
          type="button"
          class="button"
          title={words("swap")}
          aria-label={words("swap")}
          onClick={swap}
        >
          <ArrowLeftRight size={18} aria-hidden="true" />
        </button>
      </div>
      <Show when={model.mode() === "generations"}>
        <div class="difference-side">
          <span>{words("asOf")}</span>
          <DateField
            date={model.answer.latest?.to.asOf ?? ""}
            onDate={(asOf) => model.set({ asOf })}
          />
        </div>
      </Show>
      <fieldset class="segments" aria-label={words("level")}>
        <For each={["commune", "province"] as const}>
          {(level) => (
            <button
              type="button"
              class="button"
              aria-pressed={model.level() === level}
              onClick={() => model.set({ level: level === "province" ? level : null, unit: null })}
            >
              {words(`level.${level}`)}
            </button>
          )}
        </For>
      </fieldset>
    </form>
  );
}
