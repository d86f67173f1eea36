import { For, Show } from "solid-js";
import type {
  IndicatorLine,
  IndicatorsAnswer,
  TargetLine,
} from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure, type TraceQuery } from "../trace/Figure.tsx";
import { exactly } from "./number-words.ts";
import { targetLineQuery } from "./target-line-query.ts";
import { useIndicatorWords } from "./use-indicators.tsx";

/** Every line a target had, the newest first, with who set it and why. Nothing for the first line alone. */
export function TargetLines(props: { line: IndicatorLine; answer: IndicatorsAnswer }) {
  const words = useIndicatorWords();
  const lines = () => props.line.targetHistory.toReversed();
  const figureOf = ({ setOn }: TargetLine) => targetLineQuery(props.line, props.answer, setOn);
  return (
    <Show when={props.line.targetHistory.length > 1}>
      <details class="tile-lines">
        <summary>{words("moved", { count: props.line.targetHistory.length - 1 })}</summary>
        <ol>
          <For each={lines()}>
            {(line) => <OneLine line={line} asOf={props.answer.asOf} figure={figureOf(line)} />}
          </For>
        </ol>
      </details>
    </Show>
  );
}

function OneLine(props: { line: TargetLine; asOf: string; figure: TraceQuery }) {
  const words = useIndicatorWords();
  const { number, date } = useSpeech();
  const due = () =>
    props.line.due === null ? words("due.none") : words("due", { date: date(props.line.due) });
  return (
    <li>
      <strong>
        <Figure of={props.figure}>
          {words("line", { percent: exactly(props.line.percent, number), due: due() })}
        </Figure>
      </strong>
      <span class="note">
        {" "}
        {words("line.since", { date: date(props.line.setOn), who: props.line.who })}
        <Show when={props.line.setOn > props.asOf}> ({words("line.later")})</Show>
      </span>
      <Show when={props.line.reason}>
        <p>{words("line.reason", { reason: props.line.reason })}</p>
      </Show>
    </li>
  );
}
