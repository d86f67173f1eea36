import { createEffect, createSignal, on, onCleanup } from "solid-js";

/** The newest answer to a question that may change while it is being answered; the old one stays until then. */
export function createAnswer<T>(key: () => string, ask: (signal: AbortSignal) => Promise<T>) {
  const [now, setNow] = createSignal<T>();
  const [failure, setFailure] = createSignal<unknown>();
  const [waiting, setWaiting] = createSignal(true);
  const [tries, setTries] = createSignal(0);
  createEffect(
    on([key, tries], () => {
      const cancel = new AbortController();
      onCleanup(() => cancel.abort());
      setWaiting(true);
      ask(cancel.signal).then(
        (answer) => {
          setNow(() => answer);
          setFailure();
          setWaiting(false);
        },
        (cause) => {
          if (cancel.signal.aborted) return;
          setFailure(() => cause);
          setWaiting(false);
        },
      );
    }),
  );
  return { now, failure, waiting, retry: () => setTries((before) => before + 1) };
}
