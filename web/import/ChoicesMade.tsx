import X from "lucide-solid/icons/x";
import { For, Show } from "solid-js";
import type { Choices } from "./create-choices.ts";
import { Refusal } from "./Refusal.tsx";
import { useImportWords } from "./use-import-words.ts";

/** Choices of this visit, each with the way to take it back. */
export function ChoicesMade(props: { choices: Choices }) {
  const words = useImportWords();
  return (
    <>
      <Show when={props.choices.made().length > 0}>
        <p class="import-made">
          <span>{words("choice.made")}:</span>
          <For each={props.choices.made()}>
            {(choice) => (
              <button
                type="button"
                class="button"
                disabled={props.choices.isWorking()}
                aria-label={words("choice.back.of", { unit: choice.unit, text: choice.label })}
                onClick={() => void props.choices.takeBack(choice)}
              >
                “{choice.label}” → {choice.unit}
                <X size={14} aria-hidden="true" />
              </button>
            )}
          </For>
        </p>
      </Show>
      <Show when={props.choices.failure()}>
        {(error) => (
          <>
            <p class="import-wrong">{words("choice.failed")}</p>
            <Refusal error={error()} />
          </>
        )}
      </Show>
    </>
  );
}
