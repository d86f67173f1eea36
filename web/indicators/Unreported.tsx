import { For } from "solid-js";
import type { IndicatorLine } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";

/** Indicators of which nobody said anything: named, so that the gap is seen. */
export function Unreported(props: { lines: readonly IndicatorLine[] }) {
  const { locale } = useSpeech();
  return (
    <ul class="unreported">
      <For each={props.lines}>
        {(line) => <li title={line.counts[locale()]}>{line.name[locale()]}</li>}
      </For>
    </ul>
  );
}
