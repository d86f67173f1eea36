import { Show } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { exactly, roughly } from "./number-words.ts";
import { Traced } from "./Traced.tsx";
import { useIndicatorWords } from "./use-indicators.tsx";

/** Target, due date, what is left in how many months, pace required and so far. */
export function TileTarget(props: { line: IndicatorLine; answer: IndicatorsAnswer }) {
  const words = useIndicatorWords();
  const { number, date } = useSpeech();
  const target = () => {
    const { target: count, targetPercent: percent } = props.line;
    const key = percent === 100 ? "target" : "target.percent";
    return words(key, { target: number(count ?? 0), percent: exactly(percent ?? 0, number) });
  };
  const due = () =>
    props.line.due === null ? words("due.none") : words("due", { date: date(props.line.due) });
  const left = () => {
    const { remaining, monthsLeft, due: day } = props.line;
    if (!remaining) return "";
    const count = { remaining: number(remaining) };
    if (day === null) return words("left.none", count);
    if (monthsLeft === null) return words("left.over", count);
    return monthsLeft === 0
      ? words("left.now", count)
      : words("left", { ...count, months: number(monthsLeft) });
  };
  const pace = () => {
    const { remaining, paceRequired, paceSoFar, paceSince } = props.line;
    if (!remaining || paceRequired === null) return "";
    const required = words("pace", { required: roughly(paceRequired, number) });
    const soFar =
      paceSoFar === null || paceSince === null
        ? words("pace.unknown")
        : words("pace.soFar", { soFar: roughly(paceSoFar, number), date: date(paceSince) });
    return `${required} · ${soFar}`;
  };
  return (
    <Show when={props.line.target !== null}>
      <div class="tile-target">
        <p>
          <Traced line={props.line} answer={props.answer}>
            {target()}
          </Traced>{" "}
          · {due()}
        </p>
        <Show when={left()}>
          <p class="tile-left">
            <Traced line={props.line} answer={props.answer}>
              {left()}
            </Traced>
          </p>
        </Show>
        <Show when={pace()}>
          <p>
            <Traced line={props.line} answer={props.answer}>
              {pace()}
            </Traced>
          </p>
        </Show>
      </div>
    </Show>
  );
}
