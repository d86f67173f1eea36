import { createResource, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fetchGenerations } from "./client.ts";
import { instantText } from "./instant.ts";
import { en, vi } from "./strings.ts";
import { useGeneration } from "./use-generation.ts";
import "./as-known.css";

/** Says that the figures on the screen are not the newest ones; nothing while they are. */
export function GenerationBanner() {
  const words = useWords(vi, en);
  const { locale } = useSpeech();
  const { chosen, choose, differenceAddress } = useGeneration();
  const [answer] = createResource(chosen, fetchGenerations);
  const shown = () => {
    const id = chosen();
    const known = answer.latest;
    if (!id || !known || known.generation === id) return;
    return { id, head: known.generations.find((generation) => generation.id === id) };
  };
  return (
    <Show when={shown()}>
      {(older) => (
        <div class="as-known-banner" role="status">
          <span>
            <Show when={older().head} fallback={words("unknown")}>
              {(head) => words("older", { date: instantText(head().publishedAt, locale()) })}
            </Show>
          </span>
          <button type="button" class="link" onClick={() => choose(undefined)}>
            {words("toNewest")}
          </button>
          <Show when={older().head}>
            <a class="link" href={differenceAddress(older().id)}>
              {words("compare")}
            </a>
          </Show>
        </div>
      )}
    </Show>
  );
}
