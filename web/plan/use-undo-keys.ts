import { onCleanup } from "solid-js";
import type { Desk } from "./create-desk.ts";

/** Ctrl+Z and Ctrl+Shift+Z undo and redo what the buttons do. */
export function useUndoKeys(history: () => Pick<Desk["history"], "undo" | "redo">): void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    // A field undoes what is typed in it.
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return;
    event.preventDefault();
    if (event.shiftKey) history().redo();
    else history().undo();
  };
  document.addEventListener("keydown", onKey);
  onCleanup(() => document.removeEventListener("keydown", onKey));
}
