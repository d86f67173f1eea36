import { createResource, For, Show } from "solid-js";
import { fetchUnits } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";
import { templateAddress } from "./client.ts";
import { IMPORT_KINDS } from "./constants.ts";
import type { ImportModel } from "./create-import.ts";
import { useImportWords } from "./use-import-words.ts";

/** Empty files of each kind, with the units of the chosen province in their rows. */
export function Templates(props: { model: ImportModel }) {
  const words = useImportWords();
  const { t } = useSpeech();
  const settings = () => props.model.settings;
  const [place] = createResource(
    () => {
      const code = settings().within();
      return code === undefined ? undefined : { code, structure: settings().structure() };
    },
    async ({ code, structure }) => {
      const { units } = await fetchUnits(structure ?? "2026", "province");
      return units.find((unit) => unit.code === code);
    },
  );
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
        <Show
          when={settings().within() && !place.error ? place.latest : undefined}
          fallback={words("templates.all")}
        >
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
