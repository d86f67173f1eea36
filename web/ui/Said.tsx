import { createEffect, onCleanup } from "solid-js";
import "./said.css";

/** Long enough to be read twice. */
const SEEN_MS = 8000;

/** What a change did: read aloud, and seen in the corner for a while. */
export function Said(props: { text: string; onGone: () => void }) {
  createEffect(() => {
    if (!props.text) return;
    const timer = setTimeout(() => props.onGone(), SEEN_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <p class="said" role="status" data-empty={!props.text}>
      {props.text}
    </p>
  );
}
