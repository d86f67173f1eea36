import { createSignal } from "solid-js";

/**
 * A value with everything it was before: undo and redo without limit. A change after an undo forgets what
 * was undone.
 */
export function createHistory<T>(first: T) {
  const [states, setStates] = createSignal<{ list: readonly T[]; at: number }>({
    list: [first],
    at: 0,
  });
  const go = (by: number) => () =>
    setStates(({ list, at }) => ({ list, at: Math.min(Math.max(at + by, 0), list.length - 1) }));
  return {
    now: () => states().list[states().at]!,
    /** Sets the next value; the same one again is no change. */
    change: (next: T) =>
      setStates((before) => {
        const { list, at } = before;
        if (next === list[at]) return before;
        return { list: [...list.slice(0, at + 1), next], at: at + 1 };
      }),
    undo: go(-1),
    redo: go(1),
    canUndo: () => states().at > 0,
    canRedo: () => states().at < states().list.length - 1,
  };
}
