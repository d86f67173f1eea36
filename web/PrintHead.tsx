import { Show } from "solid-js";
import { useSpeech } from "./i18n/i18n.tsx";
import { latest, useModel } from "./model.tsx";
import { fullName } from "./unit/unit-name.ts";

/** Title, date and source of a printed map. Only on paper. */
export function PrintHead() {
  const model = useModel();
  const { state } = model;
  const { t, date } = useSpeech();
  const place = () => {
    const unit = model.unit(state.unit() ?? "");
    return unit ? fullName(unit, t) : t("app.country");
  };
  const shown = () =>
    state
      .layers()
      .map((layer) => {
        if (layer === "staffing") return t(`coverage.indicator.${state.indicator()}`);
        return layer === "headquarters" ? t(`buildings.${state.hq()}`) : t(`layer.${layer}`);
      })
      .join(" · ");
  return (
    <div class="print-head">
      <h2>
        {place()}
        {shown() && `: ${shown()}`}
      </h2>
      <Show when={latest(model.frame)}>
        {(frame) => (
          <p>
            {t("app.asOf", { date: date(frame().asOf) })} · {t("print.generation")}{" "}
            {frame().generation}
            {frame().demo ? ` · ${t("app.demo")}` : ""}
          </p>
        )}
      </Show>
    </div>
  );
}
