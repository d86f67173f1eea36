import { For, Show } from "solid-js";
import type { Tip } from "./map-owner.ts";

/** What the pointer is over, beside it; pixels of the container of the map. */
export function MapTip(props: { shown: { x: number; y: number; tip: Tip } | undefined }) {
  return (
    <Show when={props.shown}>
      {(shown) => (
        <div
          class="map-tip"
          style={{ left: `${shown().x}px`, top: `${shown().y}px` }}
          aria-hidden="true"
        >
          <strong>{shown().tip.title}</strong>
          <For each={shown().tip.lines}>{(line) => <span>{line}</span>}</For>
        </div>
      )}
    </Show>
  );
}
