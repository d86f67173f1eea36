import { For, Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useDialogWords } from "./dialog-strings.ts";
import type { TraceQuery } from "./Figure.tsx";
import { figureName } from "./figure-name.ts";
import { useFigureWords } from "./figure-words.ts";

/** The figures that a figure is made of, each of which opens its own rows. */
export function TraceParts(props: {
  answer: TraceAnswer;
  of: TraceQuery;
  onPart: (part: TraceQuery) => void;
}) {
  const speech = useSpeech();
  const say = useDialogWords();
  const words = useFigureWords();
  /** A side of a change is asked for by itself: on its day, as its generation knows it. */
  const queryOf = ({ figure, side }: TraceAnswer["parts"][number]): TraceQuery => {
    const { before, asOf, generation, structure } = props.answer;
    if (side === null) return { ...props.of, figure };
    const moment = side === "before" && before ? before : { asOf, generation };
    const { asOf: day, generation: known } = moment;
    return {
      ...{ figure, structure, asOf: day, generation: known },
      ...{ scope: props.of.scope, norm: props.of.norm },
    };
  };
  return (
    <Show when={props.answer.parts.length > 0}>
      <section>
        <h3>{say("dialog.parts")}</h3>
        <ul class="trace-list">
          <For each={props.answer.parts}>
            {(part) => (
              <li>
                <button type="button" class="link" onClick={() => props.onPart(queryOf(part))}>
                  {words(part.value)} {figureName(part.figure, say, speech)}
                  <Show when={part.side}>{(side) => `, ${say(`dialog.side.${side()}`)}`}</Show>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
