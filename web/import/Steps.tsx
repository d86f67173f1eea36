import Check from "lucide-solid/icons/check";
import { For, Show } from "solid-js";
import { useImportWords } from "./use-import-words.ts";

const STEPS = ["file", "check", "accepted"] as const;
export type Step = (typeof STEPS)[number];

/** Where one is on the way of a file. */
export function Steps(props: { step: Step }) {
  const words = useImportWords();
  const now = () => STEPS.indexOf(props.step);
  return (
    <ol class="import-steps" aria-label={words("steps")}>
      <For each={STEPS}>
        {(step, i) => (
          <li
            aria-current={now() === i() ? "step" : undefined}
            classList={{ done: i() < now() || props.step === "accepted" }}
          >
            <span class="import-step-mark" aria-hidden="true">
              <Show when={i() < now() || props.step === "accepted"} fallback={i() + 1}>
                <Check size={14} />
              </Show>
            </span>
            {words(`step.${step}`)}
          </li>
        )}
      </For>
    </ol>
  );
}
