import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest, useModel } from "../model.tsx";

/** What the map stands on: date, sources, and the two labels that must never be missing. */
export function MapNotes() {
  const model = useModel();
  const { t, date, number } = useSpeech();
  return (
    <p class="map-notes">
      <Show when={model.asOf()}>
        {(asOf) => <span>{t("app.asOf", { date: date(asOf()) })}</span>}
      </Show>
      <Show when={model.structure()}>
        {(structure) => (
          <span class={structure().boundaries.kind === "approximate" ? "flag" : undefined}>
            {structure().boundaries.kind === "approximate"
              ? t("app.approximate")
              : t("app.installed", { source: structure().boundaries.source })}
          </span>
        )}
      </Show>
      <Show when={latest(model.frame)?.demo}>
        <span class="flag">{t("app.demo")}</span>
      </Show>
      <Show when={latest(model.frame)?.unsupported.length}>
        {(count) => (
          <span class="flag">{t("trace.unsupportedUnits", { count: number(count()) })}</span>
        )}
      </Show>
      <span>{t("app.attribution")}</span>
    </p>
  );
}
