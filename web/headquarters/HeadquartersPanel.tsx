import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { LayerSection } from "../ui/LayerSection.tsx";
import { Failure } from "../ui/Region.tsx";
import { fullName } from "../unit/unit-name.ts";
import { HQ_THEMES } from "../url-state.ts";
import "./headquarters.css";
import { ShareLegend } from "./ShareLegend.tsx";
import { StepLegend } from "./StepLegend.tsx";
import { useHeadquarters } from "./use-headquarters.ts";

/** The headquarters layer in the panel: switch, theme, opacity, explanation, legends. */
export function HeadquartersPanel() {
  const model = useModel();
  const { state } = model;
  const { t } = useSpeech();
  const { counts, shares, failure, retry } = useHeadquarters();
  const on = () => state.layers().includes("headquarters");
  const place = () => {
    const unit = model.unit(model.scope() ?? "");
    return unit && fullName(unit, t);
  };
  return (
    <LayerSection
      title={t("hq.title")}
      explanation={t("hq.explanation")}
      on={on()}
      onSwitch={(shown) =>
        state.adjust({
          layers: shown
            ? [...state.layers(), "headquarters"]
            : state.layers().filter((layer) => layer !== "headquarters"),
        })
      }
      opacity={state.hqOpacity()}
      onOpacity={(percent) => state.adjust({ hqOpacity: percent === 100 ? null : percent })}
    >
      <fieldset class="segments hq-themes">
        <legend class="visually-hidden">{t("hq.theme")}</legend>
        <For each={HQ_THEMES}>
          {(theme) => (
            <button
              type="button"
              class="button"
              aria-pressed={state.hq() === theme}
              onClick={() => state.adjust({ hq: theme === HQ_THEMES[0] ? null : theme })}
            >
              {t(`hq.theme.${theme}`)}
            </button>
          )}
        </For>
      </fieldset>
      <Show when={failure()}>{(error) => <Failure error={error()} onRetry={retry} />}</Show>
      <Show
        when={counts()}
        fallback={
          <Show when={!failure()}>
            <p class="note">{t("hq.waiting")}</p>
          </Show>
        }
      >
        {(known) => (
          <>
            <StepLegend counts={known()} theme={state.hq()} place={place()} />
            <ShareLegend
              shares={shares()}
              theme={state.hq()}
              hidden={state.layers().includes("staffing")}
              onReveal={() =>
                state.adjust({ layers: state.layers().filter((layer) => layer !== "staffing") })
              }
            />
          </>
        )}
      </Show>
    </LayerSection>
  );
}
