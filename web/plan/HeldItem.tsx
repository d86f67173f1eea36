import X from "lucide-solid/icons/x";
import { Show } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./question-strings.ts";

/** Something that is held or excluded, to be let go. */
export function HeldItem(props: {
  text: string;
  /** What is wrong with it. */
  fault?: string | undefined;
  onRemove: () => void;
}) {
  const words = useWords(vi, en);
  return (
    <li>
      <span>
        {props.text}
        <Show when={props.fault}>
          {" "}
          <span class="worse">{props.fault}</span>
        </Show>
      </span>
      <button
        type="button"
        class="button"
        aria-label={words("q.remove", { name: props.text })}
        onClick={() => props.onRemove()}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
