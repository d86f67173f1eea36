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
  const paces = () => {
    const { remaining, paceRequired, paceSoFar, paceSince } = props.line;
    if (!remaining || paceRequired === null) return undefined;
    const isKnown = paceSoFar !== null && paceSince !== null;
    return {
      required: paceRequired,
      soFar: isKnown ? { perMonth: paceSoFar, since: paceSince } : undefined,
    };
  };
  return (
    <Show when={props.line.target !== null}>
      <div class="tile-target">
        <p>
          <Traced line={props.line} answer={props.answer} part="indicator_target">
            {target()}
          </Traced>{" "}
          · {due()}
        </p>
        <Show when={left()}>
          <p class="tile-left">
            <Traced line={props.line} answer={props.answer} part="indicator_left">
              {left()}
            </Traced>
          </p>
        </Show>
        <Show when={paces()}>
          {(pace) => (
            <p>
              <Traced line={props.line} answer={props.answer} part="indicator_pace">
                {words("pace", { required: roughly(pace().required, number) })}
              </Traced>
              {" · "}
              <Show when={pace().soFar} fallback={words("pace.unknown")}>
                {(soFar) => (
                  <Traced line={props.line} answer={props.answer} part="indicator_pace_so_far">
                    {words("pace.soFar", {
                      soFar: roughly(soFar().perMonth, number),
                      date: date(soFar().since),
                    })}
                  </Traced>
                )}
              </Show>
            </p>
          )}
        </Show>
      </div>
    </Show>
  );
}
