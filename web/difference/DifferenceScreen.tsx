import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Failure } from "../ui/Region.tsx";
import { ScreenFrame, useScreen } from "../ui/ScreenFrame.tsx";
import { ChangeLegend } from "./ChangeLegend.tsx";
import { ChangeMap } from "./ChangeMap.tsx";
import { ChangeTable } from "./ChangeTable.tsx";
import { createDifference } from "./create-difference.ts";
import { Sides } from "./Sides.tsx";
import { Summary } from "./Summary.tsx";
import { en, vi } from "./strings.ts";
import "../map/map.css";
import "../ui/layer-section.css";
import "../coverage/coverage.css";
import "../ui/split.css";
import "./difference.css";

/** `/difference`: what changed between two states of knowledge or two dates, where, and why. */
export default function DifferenceScreen() {
  return (
    <ScreenFrame title={{ vi: vi.title, en: en.title }}>
      <Inside />
    </ScreenFrame>
  );
}

function Inside() {
  const { theme } = useScreen();
  const { t } = useSpeech();
  const words = useWords(vi, en);
  const model = createDifference();
  const answer = () => (model.answer.error ? undefined : model.answer.latest);
  /** A new map only for other boundaries or another theme. */
  const mapKey = () => {
    const boundaries = model.structure()?.boundaries.id;
    return boundaries && `${boundaries} ${theme()}`;
  };

  return (
    <div class="split">
      <div class="split-head">
        <Sides model={model} />
        <Show when={model.failure()}>
          {(error) => <Failure error={error()} onRetry={() => void model.refetch()} />}
        </Show>
        <Show when={model.answer.loading}>
          <p class="note" role="status">
            {t("app.loading")}
          </p>
        </Show>
        <Show when={answer()}>{(known) => <Summary answer={known()} />}</Show>
        <Show when={answer()?.units.length}>
          <ChangeLegend model={model} theme={theme()} />
        </Show>
      </div>
      <Show when={mapKey()} keyed>
        <ChangeMap model={model} theme={theme()} />
      </Show>
      <Show when={answer()}>
        {(known) => (
          <Show
            when={known().units.length > 0}
            fallback={<p class="split-none">{words("none")}</p>}
          >
            <ChangeTable model={model} answer={known()} theme={theme()} />
          </Show>
        )}
      </Show>
    </div>
  );
}
