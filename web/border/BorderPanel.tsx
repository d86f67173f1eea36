import { createMemo, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { LayerSection } from "../ui/LayerSection.tsx";
import { Failure } from "../ui/Region.tsx";
import { fullName } from "../unit/unit-name.ts";
import { BorderLegend } from "./BorderLegend.tsx";
import { countBorder } from "./count-border.ts";
import { useBorder } from "./use-border.ts";

/** The border layer in the panel: switch, opacity, explanation, legend. */
export function BorderPanel() {
  const model = useModel();
  const { state } = model;
  const { t } = useSpeech();
  const { border, marks, onePost, failure, retry } = useBorder();
  const on = () => state.layers().includes("border");
  const counts = createMemo(() => {
    const answer = border();
    return answer && countBorder(answer.communes, model.scope());
  });
  /** Loans to communes that are not on the border. */
  const elsewhere = createMemo(() => {
    const onBorder = new Set(border()?.communes.map((one) => one.code));
    const scope = model.scope();
    return marks().filter(
      (mark) => !onBorder.has(mark.code) && (!scope || mark.province === scope),
    );
  });
  const place = () => {
    const unit = model.unit(model.scope() ?? "");
    return unit && fullName(unit, t);
  };
  return (
    <LayerSection
      title={t("border.title")}
      explanation={t("border.explanation")}
      on={on()}
      onSwitch={(shown) =>
        state.adjust({
          layers: shown
            ? [...state.layers(), "border"]
            : state.layers().filter((layer) => layer !== "border"),
        })
      }
      opacity={state.borderOpacity()}
      onOpacity={(percent) => state.adjust({ borderOpacity: percent === 100 ? null : percent })}
    >
      <Show when={failure()}>{(error) => <Failure error={error()} onRetry={retry} />}</Show>
      <Show
        when={counts()}
        fallback={
          <Show when={!failure()}>
            <p class="note">{t("border.waiting")}</p>
          </Show>
        }
      >
        {(known) => (
          <BorderLegend
            counts={known()}
            elsewhere={elsewhere()}
            place={place()}
            onePost={onePost()}
          />
        )}
      </Show>
    </LayerSection>
  );
}
