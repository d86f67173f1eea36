import { createEffect, createSignal, For, on, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import { useModel } from "../model.tsx";
import { LayerSection } from "../ui/LayerSection.tsx";
import { scopeName } from "../unit/unit-name.ts";
import {
  INDICATORS,
  type Indicator,
  METHODS,
  type Method,
  PALETTES,
  type PaletteId,
} from "../url-state.ts";
import type { Coverage } from "./create-coverage.ts";
import "./coverage.css";
import { Legend } from "./Legend.tsx";

/** Staffing density: which indicator, how it is classed and coloured, and its legend. */
export function CoveragePanel(props: { coverage: Coverage | undefined; theme: MapTheme }) {
  const { t } = useSpeech();
  const model = useModel();
  const { state } = model;
  const on = () => state.layers().includes("staffing");
  const switchTo = (now: boolean) =>
    state.adjust({
      layers: now
        ? [...state.layers(), "staffing"]
        : state.layers().filter((one) => one !== "staffing"),
    });

  return (
    <LayerSection
      title={t("coverage.title")}
      explanation={t("coverage.explanation")}
      on={on()}
      onSwitch={switchTo}
      opacity={state.opacity()}
      onOpacity={(opacity) => state.adjust({ opacity: opacity === 85 ? null : opacity })}
      choices={<Choices coverage={props.coverage} />}
    >
      <div class="coverage-main">
        <select
          class="field"
          aria-label={t("coverage.indicator")}
          value={state.indicator()}
          onChange={(event) => state.adjust({ indicator: event.currentTarget.value as Indicator })}
        >
          <For each={INDICATORS}>
            {(id) => <option value={id}>{t(`coverage.indicator.${id}`)}</option>}
          </For>
        </select>
        <fieldset class="segments" disabled={Boolean(state.unit())}>
          <legend class="visually-hidden">{t("coverage.level")}</legend>
          <For each={["commune", "province"] as const}>
            {(level) => (
              <button
                type="button"
                class="button"
                aria-pressed={model.level() === level}
                onClick={() => state.adjust({ level: level === "commune" ? null : level })}
              >
                {t(`level.${level}`)}
              </button>
            )}
          </For>
        </fieldset>
      </div>
      <Show
        when={props.coverage}
        fallback={
          <Show when={!model.frame.error}>
            <p class="note">{t("coverage.waiting")}</p>
          </Show>
        }
      >
        {(coverage) => (
          <Legend coverage={coverage()} theme={props.theme} place={scopeName(model, t)} />
        )}
      </Show>
    </LayerSection>
  );
}

function Choices(props: { coverage: Coverage | undefined }) {
  const { t } = useSpeech();
  const { state } = useModel();
  const [typed, setTyped] = createSignal(state.breaks().join(" "));
  createEffect(on(state.breaks, (breaks) => setTyped(breaks.join(" ")), { defer: true }));
  const palettes = () =>
    PALETTES.filter((id) => id !== "diverging" || state.indicator() === "norm_share");
  const takeBreaks = () =>
    state.adjust({
      method: "hand",
      breaks: typed()
        .split(/[^\d]+/)
        .filter(Boolean)
        .map(Number),
    });

  return (
    <>
      <label>
        <span>{t("coverage.method")}</span>
        <select
          class="field"
          value={state.method()}
          onChange={(event) => {
            const method = event.currentTarget.value as Method;
            state.adjust({
              method,
              breaks: method === "hand" ? (props.coverage?.bounds ?? []) : null,
            });
          }}
        >
          <For each={METHODS}>
            {(id) => <option value={id}>{t(`coverage.method.${id}`)}</option>}
          </For>
        </select>
        <span />
      </label>
      <Show
        when={state.method() === "hand"}
        fallback={
          <label>
            <span>{t("coverage.classes")}</span>
            <input
              type="range"
              min="2"
              max="9"
              value={state.classes()}
              onInput={(event) => state.adjust({ classes: event.currentTarget.valueAsNumber })}
            />
            <output>{state.classes()}</output>
          </label>
        }
      >
        <label>
          <span>{t("coverage.breaks")}</span>
          <input
            class="field"
            inputmode="numeric"
            title={t("coverage.breaksHint")}
            placeholder="5 8 12"
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onChange={takeBreaks}
          />
          <span />
        </label>
      </Show>
      <Show when={state.method() !== "hand"}>
        <button
          type="button"
          class="link"
          onClick={() => state.adjust({ method: "hand", breaks: props.coverage?.bounds ?? [] })}
        >
          {t("coverage.lock")}
        </button>
      </Show>
      <label>
        <span>{t("coverage.palette")}</span>
        <select
          class="field"
          value={state.palette()}
          onChange={(event) =>
            state.adjust({ palette: event.currentTarget.value as PaletteId | "auto" })
          }
        >
          <option value="auto">{t("coverage.palette.auto")}</option>
          <For each={palettes()}>
            {(id) => <option value={id}>{t(`coverage.palette.${id}`)}</option>}
          </For>
        </select>
        <span />
      </label>
      <label>
        <span>{t("coverage.columns")}</span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={state.columns()}
          checked={state.columns()}
          onChange={(event) => state.adjust({ columns: event.currentTarget.checked })}
        />
        <span />
      </label>
    </>
  );
}
