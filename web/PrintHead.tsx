import { Show } from "solid-js";
import { useSpeech } from "./i18n/i18n.tsx";
import { latest, useModel } from "./model.tsx";

/** Title, date and source of a printed map. Only on paper. */
export function PrintHead() {
  const model = useModel();
  const { t, date } = useSpeech();
  const place = () => {
    const unit = model.unit(model.state.unit() ?? "");
    return unit ? `${t(`kind.${unit.kind}`)} ${unit.name}` : t("app.country");
  };
  return (
    <div class="print-head">
      <h2>
        {t(`coverage.indicator.${model.state.indicator()}`)}: {place()}
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
