import ChevronDown from "lucide-solid/icons/chevron-down";
import Info from "lucide-solid/icons/info";
import { createUniqueId, type JSX, type ParentProps, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import "./layer-section.css";

/**
 * One layer of the map in the panel: its switch, its short explanation, its opacity, and, while it is
 * on, its legend and choices as children.
 */
export function LayerSection(
  props: ParentProps<{
    title: string;
    explanation: string;
    on: boolean;
    onSwitch: (on: boolean) => void;
    /** Percent, 10 to 100. */
    opacity: number;
    onOpacity: (percent: number) => void;
    /** Choices beside the opacity, folded away until asked for. */
    choices?: JSX.Element;
  }>,
) {
  const { t } = useSpeech();
  const titleId = createUniqueId();
  return (
    <section class="layer" aria-labelledby={titleId}>
      <header class="layer-head">
        <h2>
          <label class="layer-switch">
            <input
              type="checkbox"
              role="switch"
              aria-checked={props.on}
              checked={props.on}
              onChange={(event) => props.onSwitch(event.currentTarget.checked)}
            />
            <span id={titleId}>{props.title}</span>
          </label>
        </h2>
        <details class="layer-why">
          <summary aria-label={t("layer.explanation")} title={t("layer.explanation")}>
            <Info size={18} aria-hidden="true" />
          </summary>
          <p>{props.explanation}</p>
        </details>
      </header>
      <Show when={props.on}>
        <div class="layer-body">
          {props.children}
          <details class="layer-choices">
            <summary>
              {t("layer.choices")} <ChevronDown size={16} aria-hidden="true" />
            </summary>
            {props.choices}
            <label class="layer-opacity">
              <span>{t("layer.opacity")}</span>
              <input
                type="range"
                min="10"
                max="100"
                step="5"
                value={props.opacity}
                onInput={(event) => props.onOpacity(event.currentTarget.valueAsNumber)}
              />
              <output>{props.opacity} %</output>
            </label>
          </details>
        </div>
      </Show>
    </section>
  );
}
