import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";
import { IMPORT_KINDS } from "./constants.ts";
import type { ImportModel } from "./create-import.ts";
import { DayField } from "./DayField.tsx";
import { structureOf, useProvinces } from "./provinces.ts";
import { useImportWords } from "./use-import-words.ts";

/** What a file need not say: its kind, its province, the structure of its units, its date. */
export function FileSettings(props: { model: ImportModel }) {
  const words = useImportWords();
  const { t } = useSpeech();
  const settings = () => props.model.settings;
  const provinces = useProvinces();
  const choose = (value: string) => {
    const [structure, within] = value.split(":");
    // A code may be that of two provinces: a former one brings its structure along.
    const kept = settings().structure() === "2026" ? "2026" : undefined;
    if (!within) props.model.set({ within: undefined });
    else props.model.set({ within, structure: structure === "2021" ? "2021" : kept });
  };
  return (
    <fieldset class="import-settings">
      <legend>{words("settings.title")}</legend>
      <label>
        {words("settings.kind")}
        <select
          class="field"
          onChange={(event) => props.model.set({ kind: event.currentTarget.value || undefined })}
        >
          <option value="">{words("settings.kind.auto")}</option>
          <For each={IMPORT_KINDS}>
            {(kind) => (
              <option value={kind} selected={settings().kind() === kind}>
                {words(`kind.${kind}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label>
        {words("settings.within")}
        <select class="field" onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words("settings.within.all")}</option>
          <Show when={!provinces.error && provinces.latest}>
            {(list) => (
              <For each={["2026", "2021"] as const}>
                {(structure) => (
                  <optgroup label={words(`settings.structure.${structure}`)}>
                    <For each={list()[structure]}>
                      {(unit) => (
                        <option
                          value={`${structure}:${unit.code}`}
                          selected={
                            settings().within() === unit.code &&
                            structureOf(list(), unit.code, settings().structure()) === structure
                          }
                        >
                          {fullName(unit, t)}
                        </option>
                      )}
                    </For>
                  </optgroup>
                )}
              </For>
            )}
          </Show>
        </select>
      </label>
      <Show when={provinces.error}>
        <p class="import-note">{words("settings.failed")}</p>
      </Show>
      <label>
        {words("settings.structure")}
        <select
          class="field"
          // A code of a province may be another's in the other structure.
          onChange={(event) =>
            props.model.set({
              structure: event.currentTarget.value || undefined,
              within: undefined,
            })
          }
        >
          <option value="">{words("settings.structure.auto")}</option>
          <For each={["2026", "2021"] as const}>
            {(structure) => (
              <option value={structure} selected={settings().structure() === structure}>
                {words(`settings.structure.${structure}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <DayField
        label={words("settings.date")}
        date={settings().date()}
        onDate={(fileDate) => props.model.set({ fileDate })}
      />
    </fieldset>
  );
}
