import { For, Show } from "solid-js";
import { OnlyThen } from "../as-known/OnlyThen.tsx";
import { useModel } from "../model.tsx";
import { LayerAnswer } from "../ui/LayerAnswer.tsx";
import { scopeName } from "../unit/unit-name.ts";
import { HQ_THEMES } from "../url-state.ts";
import { useHeadquartersSpeech } from "./use-headquarters-speech.ts";
import "./headquarters.css";
import { ShareLegend } from "./ShareLegend.tsx";
import { StepLegend } from "./StepLegend.tsx";
import { useHeadquarters } from "./use-headquarters.ts";

/** What the panel tells of the headquarters layer while it is shown: its theme and legends. */
export function HeadquartersKey(props: { waiting: string }) {
  const model = useModel();
  const { state } = model;
  const { t } = useHeadquartersSpeech();
  const { counts, shares, isCarried, failure, retry } = useHeadquarters();
  return (
    <>
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
              {t(`buildings.${theme}`)}
            </button>
          )}
        </For>
      </fieldset>
      <LayerAnswer
        known={counts()}
        failure={failure()}
        onRetry={retry}
        waiting={
          <Show when={!isCarried()} fallback={<OnlyThen />}>
            <p class="note">{props.waiting}</p>
          </Show>
        }
      >
        {(known) => (
          <>
            <StepLegend counts={known()} theme={state.hq()} place={scopeName(model, t)} />
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
      </LayerAnswer>
    </>
  );
}
