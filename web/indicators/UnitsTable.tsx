import { useLocation } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import type {
  IndicatorLine,
  IndicatorsAnswer,
  IndicatorUnits,
} from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { screenAddress } from "../ui/screens.ts";
import { fullName } from "../unit/unit-name.ts";
import { Traced } from "./Traced.tsx";
import { OUTCOMES, type Outcome, unitRows } from "./unit-rows.ts";
import { useIndicators, useIndicatorWords } from "./use-indicators.tsx";

const STEP = 200;

/** Figure of the posts that a role counts. */
const COUNTED = {
  total: "strength",
  chief: "chiefs",
  deputy: "deputies",
  officer: "officers",
} as const;

/** Units with what each adds; kept to one outcome by its button, a stretch at a time. */
export function UnitsTable(props: {
  line: IndicatorLine;
  answer: IndicatorsAnswer;
  units: IndicatorUnits;
  /** What an outcome is called for this indicator. */
  outcome: (outcome: Outcome) => string;
}) {
  const words = useIndicatorWords();
  const { t, number, date, compare } = useSpeech();
  const { query } = useIndicators();
  const location = useLocation();
  const [kept, setKept] = createSignal<Outcome>();
  const [shown, setShown] = createSignal(STEP);
  const rows = createMemo(() => unitRows(props.units, compare));
  const filtered = createMemo(() => rows().filter((row) => !kept() || row.outcome === kept()));
  const count = (outcome: Outcome) => rows().filter((row) => row.outcome === outcome).length;
  const isSum = () => props.line.unit !== "units";
  const figureOf = (figure: string, scope: string) => ({
    ...query(),
    ...{ figure, scope, asOf: props.units.asOf, structure: props.units.structure },
  });
  const cardOf = (code: string) => {
    const address = new URL(screenAddress("/", location.search), window.location.origin);
    address.searchParams.set("asOf", props.units.asOf);
    address.searchParams.set("unit", code);
    return `${address.pathname}${address.search}`;
  };
  return (
    <>
      <fieldset class="units-filter">
        <legend class="visually-hidden">{words("units.filter")}</legend>
        <For each={OUTCOMES.filter((outcome) => count(outcome) > 0)}>
          {(outcome) => (
            <span class="status-count">
              <button
                type="button"
                class="button"
                aria-pressed={kept() === outcome}
                onClick={() => setKept(kept() === outcome ? undefined : outcome)}
              >
                {props.outcome(outcome)}
              </button>
              <Traced line={props.line} answer={props.answer} part={`indicator_units.${outcome}`}>
                {number(count(outcome))}
              </Traced>
            </span>
          )}
        </For>
      </fieldset>
      <table class="units-table">
        <thead>
          <tr>
            <th scope="col">{words("units.name")}</th>
            <th scope="col">{words("units.place")}</th>
            <Show when={props.units.compared}>
              <th scope="col" class="units-count">
                {words("units.count")}
              </th>
            </Show>
            <th scope="col">{words(isSum() ? "units.value" : "units.state")}</th>
            <th scope="col" class="units-date">
              {words("units.date")}
            </th>
            <th scope="col" class="units-source">
              {words("units.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={filtered().slice(0, shown())}>
            {(row) => (
              <tr data-outcome={row.outcome}>
                <th scope="row">
                  <a class="link" href={cardOf(row.code)}>
                    {fullName(row, t)}
                  </a>
                </th>
                <td class="units-place">{row.place}</td>
                <Show when={props.units.compared}>
                  {(compared) => (
                    <td class="units-count">
                      <Show when={row.count !== null} fallback="–">
                        <Figure of={figureOf(COUNTED[compared().role], row.code)}>
                          {number(row.count!)}
                        </Figure>
                      </Show>
                      <Show when={row.least !== null}>/{number(row.least!)}</Show>
                    </td>
                  )}
                </Show>
                <td class="units-number">
                  <Show when={isSum() && row.value !== null} fallback={props.outcome(row.outcome)}>
                    <Figure of={figureOf(`indicator.${props.line.id}`, row.code)}>
                      {number(row.value!)}
                    </Figure>
                  </Show>
                </td>
                <td class="units-date">{row.asOf && date(row.asOf)}</td>
                <td class="units-source note">{row.document}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={filtered().length > shown()}>
        <button type="button" class="button" onClick={() => setShown(shown() + STEP)}>
          {words("units.more", { count: number(Math.min(STEP, filtered().length - shown())) })}
        </button>
      </Show>
    </>
  );
}
