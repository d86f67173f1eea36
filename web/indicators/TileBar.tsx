import { Show } from "solid-js";
import type { IndicatorLine } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { roughly } from "./number-words.ts";
import { useIndicatorWords } from "./use-indicators.tsx";

/** How far a count has come: the target as a line across, the required mark of today as a wedge below. */
export function TileBar(props: { line: IndicatorLine; of: number }) {
  const words = useIndicatorWords();
  const { number } = useSpeech();
  const share = (value: number) => `${Math.min(100, Math.max(0, (value / props.of) * 100))}%`;
  const value = () => props.line.value ?? 0;
  const text = () => {
    const { target, mark } = props.line;
    const plain = { value: number(value()), of: number(props.of) };
    if (target === null || mark === null) return words("bar.plain", plain);
    return words("bar", { ...plain, target: number(target), mark: roughly(mark, number) });
  };
  return (
    <div class="tile-bar" role="img" aria-label={text()}>
      <div class="tile-bar-track">
        <div class="tile-bar-fill" style={{ width: share(value()) }} />
        <Show when={props.line.target !== null}>
          <div class="tile-bar-target" style={{ left: share(props.line.target!) }} />
        </Show>
      </div>
      <Show when={props.line.mark !== null && props.line.due !== null}>
        <div
          class="tile-bar-mark"
          style={{ left: share(props.line.mark!) }}
          title={words("mark", { mark: roughly(props.line.mark!, number) })}
        />
      </Show>
    </div>
  );
}
