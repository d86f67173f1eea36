import { createMemo, For, Show } from "solid-js";
import type { IndicatorLine } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { exactly } from "./number-words.ts";
import { sparkCorners } from "./spark.ts";
import { useIndicatorWords } from "./use-indicators.tsx";

const WIDTH = 240;
const HEIGHT = 40;

/** The values of the past on the same base. A dot a report; nothing where there is no past. */
export function Sparkline(props: { line: IndicatorLine }) {
  const words = useIndicatorWords();
  const { number, date } = useSpeech();
  const points = () => props.line.history;
  const corners = createMemo(() => sparkCorners(points(), props.line.of ?? 0, WIDTH, HEIGHT));
  const story = () => {
    const [first, last] = [points()[0]!, points().at(-1)!];
    return words("history", {
      first: exactly(first.value, number),
      firstDate: date(first.asOf),
      last: exactly(last.value, number),
      lastDate: date(last.asOf),
    });
  };
  return (
    <Show when={corners().length > 1}>
      <figure class="spark">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={story()}>
          <line class="spark-ground" x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
          <polyline class="spark-line" points={corners().map(String).join(" ")} />
          <For each={corners()}>
            {([x, y], i) => (
              <circle class="spark-dot" cx={x} cy={y} r={i() === corners().length - 1 ? 3 : 1.6}>
                <title>
                  {date(points()[i()]!.asOf)}: {exactly(points()[i()]!.value, number)}
                </title>
              </circle>
            )}
          </For>
        </svg>
        <figcaption class="note">
          {words("history.short", { date: date(points()[0]!.asOf) })}
        </figcaption>
      </figure>
    </Show>
  );
}
