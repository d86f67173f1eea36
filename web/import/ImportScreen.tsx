import { createEffect, Match, on, onCleanup, onMount, Show, Switch } from "solid-js";
import { ScreenFrame } from "../ui/ScreenFrame.tsx";
import { AcceptedStep } from "./AcceptedStep.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { createImport } from "./create-import.ts";
import { FileStep } from "./FileStep.tsx";
import { Steps } from "./Steps.tsx";
import * as strings from "./strings.ts";
import { useImportWords } from "./use-import-words.ts";
import "./import.css";

/** `/import`: a file is chosen, checked, accepted. */
export function ImportScreen() {
  return (
    <ScreenFrame title={{ vi: strings.vi.title, en: strings.en.title }}>
      <Inside />
    </ScreenFrame>
  );
}

function Inside() {
  const words = useImportWords();
  const model = createImport();
  let place!: HTMLDivElement;

  // Whoever reads with the ears or the keyboard goes along to the next step.
  createEffect(
    on(
      model.step,
      (step) => {
        const file = model.sending()?.name ?? "";
        model.say(words(`step.now.${step}`, { file }));
        queueMicrotask(() => {
          place.focus({ preventScroll: true });
          place.closest(".screen-main")?.scrollTo(0, 0);
        });
      },
      { defer: true },
    ),
  );

  // A file that is dropped on another step would else replace the page.
  const keepPage = (event: DragEvent) => {
    if (model.step() === "file" || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };
  onMount(() => {
    for (const name of ["dragover", "drop"] as const) {
      document.addEventListener(name, keepPage);
      onCleanup(() => document.removeEventListener(name, keepPage));
    }
  });

  return (
    <div class="import">
      <Steps step={model.step()} />
      <div ref={place} class="import-step" tabIndex={-1} data-step={model.step()}>
        <Switch>
          <Match when={model.step() === "file"}>
            <FileStep model={model} />
          </Match>
          <Match when={model.step() === "check"}>
            <CheckStep model={model} />
          </Match>
          <Match when={model.step() === "accepted"}>
            <AcceptedStep model={model} />
          </Match>
        </Switch>
      </div>
      <p class="visually-hidden" role="status" aria-live="polite">
        <Show when={model.said()}>{model.said()}</Show>
      </p>
    </div>
  );
}
