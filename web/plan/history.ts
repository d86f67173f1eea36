import { createSignal } from "solid-js";

/**
 * A value with everything it was before: undo and redo without limit. A change after an undo forgets what
 * was undone.
 *
 * @param isLocked  While it holds, nothing is undone or redone.
 */
export function createHistory<T>(first: T, isLocked: () => boolean) {
  const [states, setStates] = createSignal<{ list: readonly T[]; at: number }>({
    list: [first],
    at: 0,
  });
  const can = (by: 1 | -1) => () => {
    const { list, at } = states();
    return !isLocked() && at + by >= 0 && at + by < list.length;
  };
  const go = (by: 1 | -1) => () => {
    if (can(by)()) setStates(({ list, at }) => ({ list, at: at + by }));
  };
  return {
    now: () => states().list[states().at]!,
    /** Sets the next value; the same one again is no change. */
    change: (next: T) =>
      setStates((before) => {
        const { list, at } = before;
        if (next === list[at]) return before;
        return { list: [...list.slice(0, at + 1), next], at: at + 1 };
      }),
    /** Puts another value in the place of the one there is. */
    replace: (next: T) => setStates(({ list, at }) => ({ list: list.with(at, next), at })),
    undo: go(-1),
    redo: go(1),
    canUndo: can(-1),
    canRedo: can(1),
  };
}
