import { Index, Show } from "solid-js";
import { RUNG_BOX } from "./rung-shapes.ts";
import { VEHICLE_BODY, vehicleDots } from "./vehicle-shape.ts";

/** Decorative: say the number in words beside it. An outline for none, a dot for each vehicle. */
export function VehicleIcon(props: { count: number; size: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${RUNG_BOX} ${RUNG_BOX}`}
      width={props.size}
      height={props.size}
      overflow="visible"
    >
      <Show
        when={props.count > 0}
        fallback={<path d={VEHICLE_BODY} fill="none" stroke="currentColor" stroke-width="1.3" />}
      >
        <path d={VEHICLE_BODY} fill="currentColor" fill-rule="evenodd" />
      </Show>
      <Index each={vehicleDots(props.count)}>
        {(dot) => <circle cx={dot()[0]} cy={dot()[1]} r="2" fill="currentColor" />}
      </Index>
    </svg>
  );
}
