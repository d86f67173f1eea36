import Play from "lucide-solid/icons/play";
import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { Run } from "./client.ts";
import { objectiveText } from "./objective-value.ts";
import { StopButton } from "./StopButton.tsx";
import { en, vi } from "./strings.ts";

/** The button that solves, and how the solve under way stands. */
export function RunBar(props: {
  model: {
    run: () => Run | undefined;
    isRunning: () => boolean;
    editable: () => boolean;
    hasPins: () => boolean;
    solve: () => Promise<unknown>;
    cancel: () => Promise<unknown>;
  };
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const run = () => props.model.run();
  const stage = () => run()?.stages.at(-1);
  const line = () => {
    const now = run();
    if (!now) return "";
    if (now.state === "queued") return words("queued", { position: number(now.position) });
    const name = stage()?.objective;
    return words("running", {
      stage:
        name && `objective.${name}` in vi ? words(`objective.${name}` as keyof typeof vi) : "…",
      seconds: number(Math.round(now.seconds)),
    });
  };
  return (
    <div class="plan-run">
      <Show
        when={props.model.isRunning()}
        fallback={
          <button
            type="button"
            class="button primary"
            disabled={!props.model.editable()}
            onClick={() => void props.model.solve()}
          >
            <Play size={16} aria-hidden="true" />
            {words(props.model.hasPins() ? "solveRest" : "solve")}
          </button>
        }
      >
        <StopButton onStop={() => void props.model.cancel()} />
        <p role="status">
          {line()}
          <Show when={stage()}>
            {(known) => (
              <span class="note">
                {" "}
                {objectiveText(known().objective, known().value, number)} /{" "}
                {objectiveText(known().objective, known().bound, number)}
              </span>
            )}
          </Show>
        </p>
      </Show>
    </div>
  );
}
