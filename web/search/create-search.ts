import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { SearchResult } from "../../server/units/schema.ts";
import { fetchSearch } from "../api/client.ts";

const PAUSE_MS = 120;

export type SearchAnswer =
  | { status: "idle" }
  | { status: "loading"; text: string }
  | { status: "ready"; text: string; results: SearchResult[] }
  | { status: "failed"; text: string; error: unknown };

/**
 * Answers to what is typed, once the typing pauses; an answer that is no longer asked for is dropped.
 * While a longer text loads, the answer before it stays.
 */
export function createSearch(text: () => string) {
  const [answer, setAnswer] = createSignal<SearchAnswer>({ status: "idle" });
  const [attempt, setAttempt] = createSignal(0);

  createEffect(
    on([text, attempt], ([typed]) => {
      const asked = typed.trim();
      if (asked === "") {
        setAnswer({ status: "idle" });
        return;
      }
      const controller = new AbortController();
      if (answer().status !== "ready") setAnswer({ status: "loading", text: asked });
      const timer = setTimeout(async () => {
        try {
          const { results } = await fetchSearch(asked, controller.signal);
          setAnswer({ status: "ready", text: asked, results });
        } catch (error) {
          if (!controller.signal.aborted) setAnswer({ status: "failed", text: asked, error });
        }
      }, PAUSE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        controller.abort();
      });
    }),
  );
  return { answer, retry: () => setAttempt(attempt() + 1) };
}
