import { createMemo, For } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { DateField } from "../timeline/DateField.tsx";
import { NormPicker } from "../timeline/NormPicker.tsx";
import { fullName } from "../unit/unit-name.ts";
import type { Cliff } from "./create-cliff.ts";
import { monthWords } from "./month-words.ts";
import { en, vi } from "./strings.ts";

/** Date, norm, place and month of the view. */
export function CliffTools(props: { cliff: Cliff }) {
  const words = useWords(vi, en);
  const { t, number, compare, locale } = useSpeech();
  const { cliff } = props;
  const { state } = cliff.model;
  const provinces = createMemo(() =>
    (latest(cliff.model.provinces)?.units ?? []).toSorted((a, b) => compare(a.name, b.name)),
  );
  const months = () => cliff.answer()?.months ?? [];

  return (
    <search class="cliff-tools" aria-label={t("app.settings")}>
      <div class="cliff-when">
        <DateField
          date={state.asOf() ?? cliff.answer()?.asOf ?? ""}
          onDate={(asOf) => state.go({ asOf })}
        />
        <NormPicker />
      </div>
      <label>
        <span class="note">{words("where")}</span>
        <select
          class="field"
          onChange={(event) => cliff.set({ within: event.currentTarget.value })}
        >
          <option value="">{words("where.all")}</option>
          <For each={provinces()}>
            {(province) => (
              <option value={province.code} selected={cliff.within() === province.code}>
                {fullName(province, t)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label>
        <span class="note">{words("month")}</span>
        <select class="field" onChange={(event) => cliff.set({ month: event.currentTarget.value })}>
          <option value="">{words("month.all", { count: number(months().length) })}</option>
          <For each={months()}>
            {({ month, posts, falling }) => (
              <option value={month} selected={cliff.month() === month}>
                {words("month.option", {
                  month: monthWords(month, locale()),
                  ...{ posts: number(posts), falls: number(falling.length) },
                })}
              </option>
            )}
          </For>
        </select>
      </label>
    </search>
  );
}
