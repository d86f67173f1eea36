import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";
import { templateAddress } from "./client.ts";
import { IMPORT_KINDS } from "./constants.ts";
import type { ImportModel } from "./create-import.ts";
import { structureOf, useProvinces } from "./provinces.ts";
import { useImportWords } from "./use-import-words.ts";

/** Empty files of each kind, with the units of the chosen province in their rows. */
export function Templates(props: { model: ImportModel }) {
  const words = useImportWords();
  const { t } = useSpeech();
  const settings = () => props.model.settings;
  const provinces = useProvinces();
  const place = () => {
    const code = settings().within();
    if (!code || provinces.error) return undefined;
    const all = provinces.latest;
    return all[structureOf(all, code, settings().structure())].find((unit) => unit.code === code);
  };
  const address = (kind: string, format: "xlsx" | "csv") =>
    templateAddress(kind, format, {
      within: settings().within(),
      structure: settings().structure(),
      asOf: settings().date(),
    });
  return (
    <section class="import-templates">
      <h2>{words("templates.title")}</h2>
      <p class="import-note">
        <Show when={place()} fallback={words("templates.all")}>
          {(unit) => words("templates.filled", { place: fullName(unit(), t) })}
        </Show>
      </p>
      <ul>
        <For each={settings().kind() ? [settings().kind()!] : IMPORT_KINDS}>
          {(kind) => (
            <li>
              <span>{words(`kind.${kind}`)}</span>
              <For each={["xlsx", "csv"] as const}>
                {(format) => (
                  <a
                    class="button"
                    href={address(kind, format)}
                    download=""
                    aria-label={words("templates.download", {
                      kind: words(`kind.${kind}`),
                      format: format.toUpperCase(),
                    })}
                  >
                    {format.toUpperCase()}
                  </a>
                )}
              </For>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
