import { Show } from "solid-js";
import { Batches } from "./Batches.tsx";
import type { ImportModel } from "./create-import.ts";
import { DropZone } from "./DropZone.tsx";
import { FileSettings } from "./FileSettings.tsx";
import { Refusal } from "./Refusal.tsx";
import { Templates } from "./Templates.tsx";
import { useImportWords } from "./use-import-words.ts";

/** Step 1: a file, and what it may not say itself. */
export function FileStep(props: { model: ImportModel }) {
  const words = useImportWords();
  return (
    <>
      <div class="import-top">
        <div>
          <DropZone model={props.model} />
          <Show when={props.model.failure()}>
            {(failure) => (
              <Show
                when={!props.model.isCancelled()}
                fallback={<p class="import-note">{words("file.cancelled")}</p>}
              >
                <Refusal error={failure().error} fileName={failure().name} />
                <p class="import-buttons">
                  <button type="button" class="button" onClick={() => void props.model.sendAgain()}>
                    {words("file.recheck", { name: failure().name })}
                  </button>
                </p>
              </Show>
            )}
          </Show>
        </div>
        <FileSettings model={props.model} />
      </div>
      <Templates model={props.model} />
      <Batches onSay={props.model.say} />
    </>
  );
}
