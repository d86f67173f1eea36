import { createMemo, ErrorBoundary, For, lazy, Show, Suspense } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { latest, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { HistoryStory } from "./HistoryStory.tsx";
import type { Minimum } from "./history-plot.ts";
import { type HistoryRow, historyRows } from "./history-rows.ts";
import { historyStory } from "./history-story.ts";
import { isRoleNorm } from "./role-norm.ts";
import { Section } from "./Section.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";
import "./history.css";

// Observable Plot weighs more than the rest of the card: fetched when a chart is first drawn.
const HistoryChart = lazy(() => import("./HistoryChart.tsx"));

/** A unit that has ended, or that the scheme does not cover, owes no report: nothing is missing. */
const historyOf = ({ history, state, asOf }: UnitCard) =>
  historyRows(history, state === "dissolved" || state === "not_applicable" ? null : asOf);

/** Strength of every report up to the date as a chart, a sentence and a table. */
export function HistorySection() {
  const speech = useCardSpeech();
  const { t } = speech;
  const card = useCard();
  const { norms, state } = useModel();
  const history = createMemo(() => historyOf(card()));
  const story = () => historyStory(history(), speech);
  /** The minimum of today, drawn since it is in force. */
  const need = (): Minimum | null => {
    const { summary, required, judgements } = card();
    if (summary || required === null || isRoleNorm(card(), state.norm())) return null;
    const judgement = judgements.find(({ role, min }) => role === "total" && min === required);
    const norm = latest(norms)?.find(({ id }) => id === judgement?.norm);
    return { posts: required, from: norm?.effectiveFrom ?? null };
  };
  return (
    <Section title={t("card.history")}>
      <Show
        when={history().rows.length > 0}
        fallback={<p class="card-empty">{t("card.history.none")}</p>}
      >
        <div class="history-chart" role="img" aria-label={story()}>
          <ErrorBoundary fallback={<p class="note">{story()}</p>}>
            <Suspense fallback={<p class="note">{t("card.history.loading")}</p>}>
              <HistoryChart history={history()} need={need()} />
            </Suspense>
          </ErrorBoundary>
        </div>
        <p class="note">
          <HistoryStory history={history()} />
        </p>
        <HistoryTable />
      </Show>
    </Section>
  );
}

function HistoryTable() {
  const { t, number, date } = useCardSpeech();
  const card = useCard();
  const history = createMemo(() => historyOf(card()));
  /** Newest first, as one looks things up; a gap stands where it was. */
  const lines = () => {
    const gaps = history().gaps.map((gap) => ({ at: gap.from, gap, row: null }));
    const rows = history().rows.map((row) => ({ at: row.asOf, gap: null, row }));
    return [...gaps, ...rows].sort((a, b) => (a.at < b.at ? 1 : -1));
  };
  return (
    <details class="history-table card-more">
      <summary>{t("card.history.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("card.history.date")}</th>
            <th scope="col">{t("card.history.strength")}</th>
            <th scope="col">{t("card.history.chiefs")}</th>
            <th scope="col">{t("card.history.deputies")}</th>
            <th scope="col">{t("card.history.officers")}</th>
            <th scope="col">{t("card.history.reinforcement")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <Show
                when={line.row}
                fallback={
                  <tr class="history-gap">
                    <th scope="row">{date(line.at)}</th>
                    <td colspan="5">
                      {t("card.history.gap", { date: date(line.gap?.until ?? line.at) })}
                    </td>
                  </tr>
                }
              >
                {(row) => <ReportCells row={row()} number={number} date={date} />}
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}

function ReportCells(props: {
  row: HistoryRow;
  number: (value: number) => string;
  date: (iso: string) => string;
}) {
  const figureOf = useCardFigure();
  return (
    <tr>
      <th scope="row">
        {props.date(props.row.asOf)}
        <Cite id={props.row.document} />
      </th>
      <td>
        <Figure of={figureOf("strength", props.row.asOf)}>
          {props.number(props.row.strength)}
        </Figure>
      </td>
      <td>
        <Figure of={figureOf("chiefs", props.row.asOf)}>{props.number(props.row.chiefs)}</Figure>
      </td>
      <td>
        <Figure of={figureOf("deputies", props.row.asOf)}>
          {props.number(props.row.deputies)}
        </Figure>
      </td>
      <td>
        <Figure of={figureOf("officers", props.row.asOf)}>
          {props.number(props.row.officers)}
        </Figure>
      </td>
      <td>
        <Figure of={figureOf("reinforcement", props.row.asOf)}>
          {props.number(props.row.reinforcement)}
        </Figure>
      </td>
    </tr>
  );
}
