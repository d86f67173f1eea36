import { For } from "solid-js";
import { cssShade } from "../map/shade.ts";
import type { HeadquartersTheme } from "../url-state.ts";
import { stepShades } from "./step-colours.ts";

const RADIUS = 9;
const AROUND = 2 * Math.PI * RADIUS;

/** A small ring with equal parts of every step, the highest first. */
export function RingKey(props: { theme: HeadquartersTheme }) {
  const parts = () => stepShades(props.theme).toReversed();
  const part = () => AROUND / parts().length;
  return (
    <svg class="hq-ring" viewBox="-14 -14 28 28" aria-hidden="true">
      <circle r="13" fill="var(--surface)" stroke="var(--ink)" stroke-width="1" />
      <For each={parts()}>
        {(shade, i) => (
          <circle
            r={RADIUS}
            fill="none"
            stroke-width="5"
            style={{ stroke: cssShade(shade) }}
            stroke-dasharray={`${part()} ${AROUND - part()}`}
            stroke-dashoffset={AROUND / 4 - i() * part()}
          />
        )}
      </For>
    </svg>
  );
}
