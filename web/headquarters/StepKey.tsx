import { Show } from "solid-js";
import { cssShade } from "../map/shade.ts";
import type { HeadquartersTheme } from "../url-state.ts";
import { RungIcon } from "./rung-icons.tsx";
import { RUNG_ORDER } from "./rung-shapes.ts";
import { inkOn, stepShades } from "./step-colours.ts";
import { VehicleIcon } from "./VehicleIcon.tsx";

/** The plate of a step as the map draws it. */
export function StepKey(props: { theme: HeadquartersTheme; step: number }) {
  const shade = () => stepShades(props.theme)[props.step]!;
  const ink = () => cssShade({ light: inkOn(shade().light), dark: inkOn(shade().dark) });
  return (
    <span
      class="hq-plate"
      style={{ "--swatch": cssShade(shade()), color: ink() }}
      aria-hidden="true"
    >
      <Show
        when={props.theme === "vehicles"}
        fallback={<RungIcon rung={RUNG_ORDER[props.step]!} size={18} />}
      >
        <VehicleIcon count={props.step} size={18} />
      </Show>
    </span>
  );
}
