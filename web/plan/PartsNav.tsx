import { For } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

export type DeskPart = "question" | "map" | "answer";
const PARTS: readonly DeskPart[] = ["question", "map", "answer"];

/** On a narrow screen one part of a desk at a time: which. */
export function PartsNav(props: { part: DeskPart; onPart: (part: DeskPart) => void }) {
  const words = useWords(vi, en);
  return (
    <nav class="plan-parts-nav" aria-label={words("title")}>
      <For each={PARTS}>
        {(name) => (
          <button
            type="button"
            class="button"
            aria-pressed={props.part === name}
            onClick={() => props.onPart(name)}
          >
            {words(name)}
          </button>
        )}
      </For>
    </nav>
  );
}
