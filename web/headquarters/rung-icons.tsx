import type { Rung } from "../../server/headquarters/schema.ts";
import { RUNG_BOX, RUNG_SHAPES } from "./rung-shapes.ts";

/** Decorative: say the rung in words beside it. Takes the colour of the text around it. */
export function RungIcon(props: { rung: Rung; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      class="rung-icon"
      viewBox={`0 0 ${RUNG_BOX} ${RUNG_BOX}`}
      width={props.size ?? RUNG_BOX}
      height={props.size ?? RUNG_BOX}
    >
      <path
        d={RUNG_SHAPES[props.rung].line}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path d={RUNG_SHAPES[props.rung].solid} fill="currentColor" />
    </svg>
  );
}
