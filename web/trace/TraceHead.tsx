import { Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useDialogWords } from "./dialog-strings.ts";
import { figureName } from "./figure-name.ts";
import { useFigureWords } from "./figure-words.ts";
import { placeWords } from "./unit-words.ts";

/** The figure itself: its value, what it is, of where and when. */
export function TraceHead(props: { answer: TraceAnswer }) {
  const speech = useSpeech();
  const { number, date, locale } = speech;
  const say = useDialogWords();
  const words = useFigureWords();
  const name = () => {
    const { figure, name, made } = props.answer;
    const words = figureName(figure, say, speech);
    return [made === "change" ? say("dialog.change", { figure: words }) : words, name?.[locale()]]
      .filter(Boolean)
      .join(" · ");
  };
  /** The day of the figure, or the two points that a change lies between. */
  const moment = () => {
    const { before, asOf, generation, structure } = props.answer;
    if (!before) return say("dialog.at", { date: date(asOf), structure });
    const days = { from: date(before.asOf), to: date(asOf), structure };
    if (before.asOf !== asOf) return say("dialog.between", days);
    const [from, to] = [before.generation.slice(0, 8), generation.slice(0, 8)];
    return say("dialog.betweenKnown", { ...days, from, generation: to });
  };
  return (
    <div class="trace-figure">
      <p>
        <strong data-trace-value={props.answer.value ?? ""}>
          {words(props.answer.value, props.answer.made === "change")}
        </strong>{" "}
        {name()}
      </p>
      <p class="note">
        {placeWords(props.answer.scope, speech)}, {moment()}
        <Show when={props.answer.demo}>
          {" "}
          <span class="trace-mark">{say("dialog.demo")}</span>
        </Show>
        <Show when={props.answer.unsupported > 0}>
          {" "}
          <span class="trace-mark">
            {say("dialog.unsupported", { count: number(props.answer.unsupported) })}
          </span>
        </Show>
      </p>
    </div>
  );
}
