import { Show } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { baseText, exactly } from "./number-words.ts";
import type { WordKey } from "./strings.ts";
import { Traced } from "./Traced.tsx";
import { useIndicatorWords } from "./use-indicators.tsx";

/** How a document says a number, before it; what else it says of it comes below. */
const BEFORE = ["more than", "almost"];
const BELOW = ["named only", "year only"];

/** "4 trên 92 xã, thị trấn", with how precise it is and what else is said. */
export function TileFigure(props: { line: IndicatorLine; answer: IndicatorsAnswer }) {
  const words = useIndicatorWords();
  const { number, date } = useSpeech();
  const base = () => baseText(props.line, words, number);
  const precision = (among: readonly string[]) =>
    among.includes(props.line.precision) && words(`precision.${props.line.precision}` as WordKey);
  const silent = () => {
    const { reported, baseUnits } = props.line;
    return reported === null || baseUnits === null ? 0 : baseUnits - reported;
  };
  return (
    <div class="tile-figure">
      <p>
        <Show
          when={props.line.value !== null}
          fallback={<span class="tile-none">{words("status.not_reported")}</span>}
        >
          <Show when={precision(BEFORE)}>{(said) => <span>{said()} </span>}</Show>
          <Traced line={props.line} answer={props.answer}>
            <strong class="tile-value">{exactly(props.line.value!, number)}</strong>
            <span class="tile-unit">
              {" "}
              <Show
                when={props.line.unit === "units" && base()}
                fallback={words(`unit.${props.line.unit}`)}
              >
                {words("of", { base: base()! })}
              </Show>
              <Show when={props.line.unit !== "units" && base()}>
                {" "}
                {words("among", { base: base()! })}
              </Show>
            </span>
          </Traced>
        </Show>
      </p>
      <Show when={precision(BELOW)}>{(said) => <p class="note">{said()}</p>}</Show>
      <Show when={props.line.source === "statement" && props.line.asOf}>
        {(asOf) => <p class="note">{words("stated", { date: date(asOf()) })}</p>}
      </Show>
      <Show when={silent() > 0}>
        <p class="note">
          <Traced line={props.line} answer={props.answer} part="indicator_units.unknown">
            {words("reported", { count: number(silent()) })}
          </Traced>
        </p>
      </Show>
      <Show when={props.line.otherwise}>
        {(other) => (
          <p class="note">
            <Traced line={props.line} answer={props.answer} part="indicator_other">
              {words(`otherwise.${other().source}`, {
                value: exactly(other().value!, number),
                date: other().asOf ? date(other().asOf!) : "",
              })}
            </Traced>
          </p>
        )}
      </Show>
    </div>
  );
}
