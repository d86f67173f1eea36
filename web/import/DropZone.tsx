import FileUp from "lucide-solid/icons/file-up";
import { createEffect, createSignal, createUniqueId, onCleanup, onMount, Show } from "solid-js";
import type { ImportModel } from "./create-import.ts";
import { useImportWords } from "./use-import-words.ts";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.json";

/** Takes a file by dropping it anywhere on the page, or by choosing it; then shows how far it is. */
export function DropZone(props: { model: ImportModel }) {
  const words = useImportWords();
  const id = createUniqueId();
  const [isOver, setOver] = createSignal(false);
  const [left, setLeft] = createSignal<{ name: string; count: number }>();
  let input!: HTMLInputElement;

  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (!file) return;
    setLeft(files.length > 1 ? { name: file.name, count: files.length - 1 } : undefined);
    void props.model.send(file);
  };
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files");

  // Heard by those who do not see the bar.
  createEffect(() => {
    const now = props.model.sending();
    if (now && now.share === 1) props.model.say(words("file.reading", { name: now.name }));
  });

  // Anywhere on the page: a file that misses the zone would else replace the page.
  onMount(() => {
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const onLeave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = "copy";
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      take(event.dataTransfer?.files);
    };
    const listeners = [
      ["dragenter", onEnter],
      ["dragleave", onLeave],
      ["dragover", onOver],
      ["drop", onDrop],
    ] as const;
    for (const [name, listener] of listeners) {
      document.addEventListener(name, listener as EventListener);
      onCleanup(() => document.removeEventListener(name, listener as EventListener));
    }
  });

  return (
    <section class="import-drop" classList={{ over: isOver() }} aria-labelledby={id}>
      <Show
        when={props.model.sending()}
        fallback={
          <>
            <FileUp size={36} aria-hidden="true" />
            <h2 id={id}>{words(isOver() ? "file.drop" : "file.title")}</h2>
            <button type="button" class="button primary" onClick={() => input.click()}>
              {words("file.choose")}
            </button>
            <p class="import-note">{words("file.formats")}</p>
            <p class="import-note">{words("file.people")}</p>
          </>
        }
      >
        {(sending) => (
          <div class="import-sending" aria-busy="true">
            <h2 id={id}>
              <Show
                when={sending().share < 1}
                fallback={words("file.reading", { name: sending().name })}
              >
                {words("file.sending", {
                  name: sending().name,
                  percent: Math.floor(sending().share * 100),
                })}
              </Show>
            </h2>
            <Show when={sending().share < 1} fallback={<progress max={1} aria-labelledby={id} />}>
              <progress max={1} value={sending().share} aria-labelledby={id} />
            </Show>
            <Show when={left()}>
              {(others) => <p class="import-note">{words("file.several", others())}</p>}
            </Show>
            <button
              type="button"
              class="button"
              onClick={() => {
                props.model.cancel();
                props.model.say(words("file.cancelled"));
              }}
            >
              {words("file.cancel")}
            </button>
          </div>
        )}
      </Show>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={ACCEPTED}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
