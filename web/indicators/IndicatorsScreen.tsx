import { createMemo, createSignal, For, Show } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { ApiError } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest, ModelProvider, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Failure } from "../ui/Region.tsx";
import { Said } from "../ui/Said.tsx";
import { ScreenFrame, useScreen } from "../ui/ScreenFrame.tsx";
import { fullName } from "../unit/unit-name.ts";
import { groupLines, lineKey } from "./groups.ts";
import { IndicatorTools } from "./IndicatorTools.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { StatusFilter } from "./StatusFilter.tsx";
import { Tile } from "./Tile.tsx";
import { UnitsDialog } from "./UnitsDialog.tsx";
import { Unreported } from "./Unreported.tsx";
import { IndicatorsProvider, useIndicators, useIndicatorWords } from "./use-indicators.tsx";
import "./indicators.css";
import "./units.css";

const TITLE = { vi: "Chỉ tiêu và lộ trình", en: "Indicators and roadmap" };

/** The screen `/indicators`: every indicator of a scope on a date against its target. */
export function IndicatorsScreen() {
  return (
    <ModelProvider>
      <ScreenFrame title={TITLE}>
        <IndicatorsProvider>
          <Page />
        </IndicatorsProvider>
      </ScreenFrame>
    </ModelProvider>
  );
}

function Page() {
  const { t } = useSpeech();
  const { answer, query, refetch } = useIndicators();
  const isFormer = () =>
    query().structure !== undefined &&
    answer.error instanceof ApiError &&
    answer.error.code === "unit.unknown";
  return (
    <div class="indicators">
      <IndicatorTools />
      <Show when={answer.error}>
        {(error) => (
          <Show when={!isFormer()} fallback={<FormerScope />}>
            <Failure error={error()} onRetry={refetch} />
          </Show>
        )}
      </Show>
      <Show
        when={latest(answer)}
        fallback={answer.error ? null : <p class="region-note">{t("app.loading")}</p>}
      >
        {(found) => <Tiles answer={found()} />}
      </Show>
    </div>
  );
}

/** A place of then has no units of now to tell of. */
function FormerScope() {
  const words = useIndicatorWords();
  const { state } = useScreen();
  return (
    <div class="notice" role="alert">
      <p>{words("scope.former")}</p>
      <button type="button" class="button" onClick={() => state.go({ units: null })}>
        {words("scope.former.go")}
      </button>
    </div>
  );
}

function Tiles(props: { answer: IndicatorsAnswer }) {
  const words = useIndicatorWords();
  const { t, number, date } = useSpeech();
  const { state } = useScreen();
  const model = useModel();
  const { status, open, set, refetch } = useIndicators();
  const [moving, setMoving] = createSignal<IndicatorLine>();
  const [said, setSaid] = createSignal("");
  const lines = createMemo(() =>
    props.answer.indicators.filter((line) => !status() || line.status === status()),
  );
  const groups = createMemo(() => groupLines(lines()));
  const opened = () => props.answer.indicators.find((line) => lineKey(line) === open());
  const place = () => {
    const { level, name, kind } = props.answer.place;
    if (level === "country") return words("scope.country");
    if (level === "set") return words("scope.set");
    return kind ? fullName({ name, kind }, t) : name;
  };
  /** The last day of a structure, when that is the day in view: nothing later is told of it. */
  const lastDay = () => {
    const known = latest(model.structures)?.structures;
    const structure = known?.find(({ id }) => id === props.answer.structure);
    return structure?.inForceUntil === props.answer.asOf ? props.answer.asOf : undefined;
  };
  const count = () => words("scope.units", { count: number(props.answer.place.units) });
  return (
    <>
      <header class="indicators-head">
        <h2>{place()}</h2>
        <p>
          {t("app.asOf", { date: date(props.answer.asOf) })}
          <Show when={props.answer.place.level !== "commune"}>
            {" "}
            ·{" "}
            <Figure
              of={{
                ...{ figure: "units", scope: props.answer.scope, asOf: props.answer.asOf },
                structure: props.answer.structure,
                generation: props.answer.generation,
              }}
            >
              {count()}
            </Figure>
          </Show>
          <Show when={props.answer.demo}> · {words("demo")}</Show>
          <span class="print-only">
            {" · "}
            {t("print.generation")} {props.answer.generation}
          </span>
        </p>
        <Show when={props.answer.place.covered === 0}>
          <p class="notice">{words("scope.uncovered")}</p>
        </Show>
        <Show when={props.answer.carried}>
          <p class="note">{words("carried")}</p>
        </Show>
        <Show when={lastDay()}>
          {(last) => <p class="notice">{words("ended", { date: date(last()) })}</p>}
        </Show>
        <StatusFilter answer={props.answer} />
      </header>
      <For each={groups()}>
        {(group) => (
          <section class="tile-group" data-group={group.id}>
            <h2>{words(`group.${group.id}`)}</h2>
            <Show when={group.id !== "unreported"} fallback={<Unreported lines={group.lines} />}>
              <div class="tiles">
                <For each={group.lines}>
                  {(line) => (
                    <Tile
                      line={line}
                      answer={props.answer}
                      onMove={state.generation() ? undefined : setMoving}
                    />
                  )}
                </For>
              </div>
            </Show>
          </section>
        )}
      </For>
      <Show when={opened()} keyed>
        {(line) => (
          <UnitsDialog line={line} answer={props.answer} onClose={() => set({ open: "" })} />
        )}
      </Show>
      <Show when={moving()} keyed>
        {(line) => (
          <MoveDialog
            line={line}
            answer={props.answer}
            onDone={() => {
              setSaid(words("move.done"));
              refetch();
            }}
            onClose={() => setMoving(undefined)}
          />
        )}
      </Show>
      <p class="visually-hidden" aria-live="polite">
        {words("live", {
          place: place(),
          date: date(props.answer.asOf),
          count: number(lines().length),
        })}
      </p>
      <Said text={said()} onGone={() => setSaid("")} />
    </>
  );
}
