import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { fetchCoverage } from "../api/client.ts";
import { latest, type Model } from "../model.tsx";
import { asOfParameter, stopAfter } from "./stops.ts";

/** How long one date is seen before the next. */
const STEP_MS = 900;

/**
 * Moves the date no faster than its figures arrive: of the dates wished for while a frame is on its way,
 * only the last is asked for.
 */
export function createPlayer(model: Model) {
  const { state } = model;
  const stops = createMemo(() => latest(model.timeline)?.dates ?? []);
  const [wished, setWished] = createSignal<string>();
  const [playing, setPlaying] = createSignal(false);
  /** The date one is at or on the way to. */
  const date = () => wished() ?? state.asOf() ?? stops().at(-1) ?? model.asOf();

  createEffect(
    on([wished, () => model.frame.loading], ([next, loading]) => {
      if (next === undefined || loading) return;
      state.adjust({ asOf: asOfParameter(stops(), next) });
      setWished(undefined);
    }),
  );

  /** Asks for a frame ahead so that it waits in the browser's cache; whether it fails shows later. */
  const fetchAhead = (asOf: string | undefined) => {
    if (asOf === undefined) return;
    fetchCoverage({
      ...state.readBy(),
      asOf: asOfParameter(stops(), asOf) ?? undefined,
      level: model.level(),
    }).catch(() => undefined);
  };

  const step = () => {
    if (model.frame.loading || wished() !== undefined) return;
    const at = date();
    const next = at === undefined ? undefined : stopAfter(stops(), at);
    if (next === undefined || model.frame.error) {
      setPlaying(false);
      return;
    }
    setWished(next);
    fetchAhead(stopAfter(stops(), next));
    if (stopAfter(stops(), next) === undefined) setPlaying(false);
  };

  createEffect(
    on(playing, (isPlaying) => {
      if (!isPlaying) return;
      const timer = setInterval(step, STEP_MS);
      onCleanup(() => clearInterval(timer));
    }),
  );

  return {
    stops,
    date,
    playing,
    /** Goes to a date, any date, and stops playing. */
    goTo: (next: string | undefined) => {
      setPlaying(false);
      if (next !== undefined) setWished(next);
    },
    /** Starts from the date one is at, from the first at the end; or stops. */
    togglePlaying: () => {
      if (playing()) return setPlaying(false);
      const first = stops()[0];
      const at = date();
      if (first === undefined || at === undefined) return;
      const isAtEnd = stopAfter(stops(), at) === undefined;
      if (isAtEnd) setWished(first);
      fetchAhead(stopAfter(stops(), isAtEnd ? first : at));
      setPlaying(true);
    },
  };
}

export type Player = ReturnType<typeof createPlayer>;
