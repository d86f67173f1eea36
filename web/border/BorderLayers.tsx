import { Show } from "solid-js";
import { useModel } from "../model.tsx";
import { BorderGround } from "./BorderGround.tsx";
import { Loans } from "./Loans.tsx";

/** What the border layer draws on the map, while it is shown. */
export function BorderLayers() {
  const { state } = useModel();
  return (
    <Show when={state.layers().includes("border")}>
      <BorderGround />
      <Loans />
    </Show>
  );
}
