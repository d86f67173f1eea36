import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

/**
 * An answer that is asked for by hand and takes long: it can be called off, and stands only for what it
 * was asked about.
 *
 * @param about  What it is about. Another one calls off the asking and takes the answer away; the first one
 *   again brings it back.
 */
export function createAsked<Asked, T>(
  about: () => string,
  ask: (asked: Asked, signal: AbortSignal) => Promise<T>,
) {
  const subject = createMemo(about);
  const [found, setFound] = createSignal<{ subject: string; answer: T }>();
  const [failure, setFailure] = createSignal<unknown>();
  const [underWay, setUnderWay] = createSignal<AbortController>();
  let last: Asked | undefined;
  const stop = () => {
    underWay()?.abort();
    setUnderWay();
  };
  createEffect(on(subject, stop, { defer: true }));
  onCleanup(stop);
  const send = async (asked: Asked) => {
    stop();
    last = asked;
    const own = new AbortController();
    setUnderWay(own);
    setFailure();
    const asking = subject();
    try {
      const answer = await ask(asked, own.signal);
      setFound({ subject: asking, answer });
    } catch (cause) {
      if (!own.signal.aborted) setFailure(() => cause);
    } finally {
      if (underWay() === own) setUnderWay();
    }
  };
  return {
    answer: () => {
      const known = found();
      return known?.subject === subject() ? known.answer : undefined;
    },
    /** There is an answer, to another subject. */
    isEarlier: () => found() !== undefined && found()?.subject !== subject(),
    failure,
    isWaiting: () => underWay() !== undefined,
    stop,
    send,
    retry: () => last !== undefined && void send(last),
  };
}
