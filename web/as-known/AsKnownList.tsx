import { createResource, For, Show, Suspense } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fetchGenerations } from "./client.ts";
import { GenerationWords } from "./GenerationWords.tsx";
import { en, vi } from "./strings.ts";
import { useGeneration } from "./use-generation.ts";

/** The generations that are kept, to choose one from. */
export function AsKnownList(props: {
  /** How often it was opened: asked anew each time, for somebody may have published since. */
  opened: number;
  onTaken: () => void;
}) {
  const words = useWords(vi, en);
  const { t } = useSpeech();
  const { chosen, choose, differenceAddress } = useGeneration();
  const [answer] = createResource(() => props.opened, fetchGenerations);
  const take = (generation: string | undefined) => {
    choose(generation);
    props.onTaken();
  };
  const oldest = () => answer.latest?.generations.at(-1)?.id;

  return (
    <>
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
    </>
  );
}
