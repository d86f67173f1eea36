import { createMemo, lazy, Show, Suspense } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, ModelProvider } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Failure } from "../ui/Region.tsx";
import { ScreenFrame, useScreen } from "../ui/ScreenFrame.tsx";
import { screenAddress } from "../ui/screens.ts";
import { CliffLegend } from "./CliffLegend.tsx";
import { CliffMap } from "./CliffMap.tsx";
import { CliffTable } from "./CliffTable.tsx";
import { CliffTools } from "./CliffTools.tsx";
import { type Cliff, createCliff } from "./create-cliff.ts";
import { monthWords } from "./month-words.ts";
import { fallSpans, spanColours, spanOf, spansOf } from "./spans.ts";
import { en, vi } from "./strings.ts";
import "../map/map.css";
import "../ui/layer-section.css";
import "../coverage/coverage.css";
import "../ui/split.css";
import "./cliff.css";

const CliffChart = lazy(() => import("./CliffChart.tsx"));

/** `/cliff`: which communes fall below the norm when which terms end, month by month. */
export default function CliffScreen() {
  return (
    <ModelProvider>
      <ScreenFrame title={{ vi: vi.title, en: en.title }}>
        <Inside />
      </ScreenFrame>
    </ModelProvider>
  );
}

function Inside() {
  const { theme } = useScreen();
  const { t } = useSpeech();
  const words = useWords(vi, en);
  const cliff = createCliff();
  const months = () => cliff.answer()?.months ?? [];
  const spans = createMemo(() => spansOf(months().map(({ month }) => month)));
  const colours = createMemo(() => spanColours(spans().length, theme()));
  const falls = createMemo(() => {
    const answer = cliff.answer();
    return answer ? fallSpans(answer, spans(), cliff.month()) : new Map<string, number>();
  });

  return (
    <div class="split cliff">
      <div class="split-head">
        <CliffTools cliff={cliff} />
        <Show when={cliff.failure()}>
          {(error) => <Failure error={error()} onRetry={cliff.refetch} />}
        </Show>
        <Show when={cliff.loading() && !cliff.answer()}>
          <p class="note" role="status">
            {t("app.loading")}
          </p>
        </Show>
        <Show when={cliff.answer()}>
          <Told cliff={cliff} />
          <section aria-label={words("chart")}>
            <h2>{words("chart")}</h2>
            <Suspense fallback={<div class="cliff-chart" />}>
              <CliffChart
                months={months()}
                chosen={cliff.month()}
                colour={(month) => colours()[spanOf(month, spans())]!}
                onMonth={(month) => cliff.set({ month: month === cliff.month() ? "" : month })}
              />
            </Suspense>
            <p class="note">
              <span aria-hidden="true">▾ </span>
              {words("chart.falls")}
            </p>
          </section>
          <CliffLegend cliff={cliff} spans={spans()} falls={falls()} theme={theme()} />
        </Show>
        <p class="note">{words("explain")}</p>
      </div>
      <CliffMap cliff={cliff} spans={spans()} falls={falls()} theme={theme()} />
      <Show when={cliff.answer()}>
        {(answer) => (
          <Show
            when={cliff.rows().length > 0}
            fallback={<p class="split-none">{words("falls.none")}</p>}
          >
            <CliffTable cliff={cliff} answer={answer()} spans={spans()} theme={theme()} />
          </Show>
        )}
      </Show>
    </div>
  );
}

/** The two figures of the view, what cannot be told, and the way into a plan. */
function Told(props: { cliff: Cliff }) {
  const words = useWords(vi, en);
  const { number, locale, date } = useSpeech();
  const { cliff } = props;
  const looked = () =>
    (cliff.answer()?.months ?? []).filter(({ month }) => !cliff.month() || month === cliff.month());
  const posts = () => looked().reduce((sum, month) => sum + month.posts, 0);
  const unknown = () => new Set(looked().flatMap((month) => month.unknown)).size;
  const member = () => (cliff.month() ? `.${cliff.month()}` : "");
  const when = () =>
    cliff.month()
      ? words("inMonth", { month: monthWords(cliff.month()!, locale()) })
      : words("horizon", { count: number(looked().length) });
  /** Months that the end of the structure cuts off. */
  const ended = () => {
    const { structure, months } = cliff.answer()!;
    const until = latest(cliff.model.structures)?.structures.find(
      ({ id }) => id === structure,
    )?.inForceUntil;
    return until && months.length < 24 ? until : undefined;
  };
  const planAddress = () => {
    const query = new URLSearchParams(screenAddress("", location.search).replace(/^\?/, ""));
    query.set("codes", cliff.codes().join(","));
    query.set("norm", cliff.answer()!.norm.choice);
    if (cliff.month()) query.set("month", cliff.month()!);
    return `/plan?${query}`;
  };

  return (
    <section class="cliff-told" aria-live="polite">
      <p class="cliff-falls">
        <Figure of={cliff.figureOf(`cliff_falls${member()}`)}>
          {words("falls", { count: number(cliff.codes().length) })}
        </Figure>{" "}
        <span class="cliff-horizon">{when()}</span>
      </p>
      <p>
        <Figure of={cliff.figureOf(`cliff_posts${member()}`)}>
          {words("ends", { posts: number(posts()) })}
        </Figure>{" "}
        <span class="cliff-horizon">{when()}</span>
      </p>
      <Show when={unknown() > 0}>
        <p class="note">
          <Figure of={cliff.figureOf(`cliff_unknown${member()}`)}>
            {words("unknown", { count: number(unknown()) })}
          </Figure>
        </p>
      </Show>
      <Show when={ended()}>
        {(last) => (
          <p class="notice">
            {words("short", { count: number(looked().length), date: date(last()) })}
          </p>
        )}
      </Show>
      <Show when={cliff.codes().length > 0}>
        <a class="button primary" href={planAddress()}>
          {words("plan", { count: number(cliff.codes().length) })}
        </a>
      </Show>
    </section>
  );
}
