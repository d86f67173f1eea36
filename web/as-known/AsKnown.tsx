import RotateCcwClock from "lucide-solid/icons/rotate-ccw-clock";
import { createResource, createSignal, createUniqueId, For, Show, Suspense } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fetchGenerations } from "./client.ts";
import { GenerationWords } from "./GenerationWords.tsx";
import { en, vi } from "./strings.ts";
import { useGeneration } from "./use-generation.ts";
import "./as-known.css";

/** The state of knowledge to see: a button in the header and the list of those that are kept. */
export function AsKnown() {
  const words = useWords(vi, en);
  const { t } = useSpeech();
  const { chosen, choose, differenceAddress } = useGeneration();
  const [opened, setOpened] = createSignal(0);
  // Asked anew each time it opens: somebody may have published since.
  const [answer] = createResource(() => opened() || undefined, fetchGenerations);
  const id = createUniqueId();
  let list!: HTMLDivElement;
  const take = (generation: string | undefined) => {
    choose(generation);
    list.hidePopover();
  };
  const oldest = () => answer.latest?.generations.at(-1)?.id;

  return (
    <div class="as-known">
      <button
        type="button"
        class="button"
        popovertarget={id}
        aria-label={words("open")}
        title={words("open")}
        data-older={chosen() !== undefined}
      >
        <RotateCcwClock size={20} aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        class="as-known-list"
        role="dialog"
        aria-label={words("title")}
        onToggle={(event) => event.newState === "open" && setOpened((times) => times + 1)}
      >
        <h2>{words("title")}</h2>
        <p class="note">{words("explain")}</p>
        <Show when={answer.error}>
          <p class="notice" role="alert">
            {t("app.failed")}
          </p>
        </Show>
        <Suspense fallback={<p class="note">{t("app.loading")}</p>}>
          <Show when={!answer.error && answer()}>
            {(known) => (
              <>
                <ul>
                  <For each={known().generations}>
                    {(generation) => {
                      const isNewest = () => generation.id === known().generation;
                      return (
                        <li>
                          <button
                            type="button"
                            class="as-known-one"
                            aria-pressed={(chosen() ?? known().generation) === generation.id}
                            onClick={() => take(isNewest() ? undefined : generation.id)}
                          >
                            <GenerationWords
                              generation={generation}
                              isNewest={isNewest()}
                              isOldest={generation.id === oldest()}
                            />
                          </button>
                        </li>
                      );
                    }}
                  </For>
                </ul>
                <Show when={known().generations[1]}>
                  {(before) => (
                    <a class="link" href={differenceAddress(chosen() ?? before().id)}>
                      {words("changes")}
                    </a>
                  )}
                </Show>
              </>
            )}
          </Show>
        </Suspense>
      </div>
    </div>
  );
}
