import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useImportWords } from "./use-import-words.ts";

/** One unit in a list one chooses from; the list or its field has the focus and the keys. */
export function UnitOption(props: {
  id: string;
  unit: { code: string; place: string };
  /** "Xã Hòa An". */
  name: string;
  confidence?: number;
  /** Row of the file that has it already. */
  takenBy?: number;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const words = useImportWords();
  const { number } = useSpeech();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list or its field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list or its field keeps the focus and names the active line
    <div
      id={props.id}
      role="option"
      class="import-option"
      aria-selected={props.active}
      data-code={props.unit.code}
      onPointerMove={() => props.onPoint()}
      onClick={() => props.onChoose()}
    >
      <span class="import-unit">{props.name}</span>
      <span class="import-reason">
        {[props.unit.place, props.unit.code].filter(Boolean).join(" · ")}
        <Show when={props.confidence !== undefined}>
          {" · "}
          {props.takenBy === undefined
            ? words("rows.confidence", { percent: number(props.confidence! * 100) })
            : words("choice.taken", { row: number(props.takenBy) })}
        </Show>
      </span>
    </div>
  );
}
