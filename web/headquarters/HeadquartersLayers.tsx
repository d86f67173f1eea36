import { Show } from "solid-js";
import { useModel } from "../model.tsx";
import { ProvinceShares } from "./ProvinceShares.tsx";
import { StepSymbols } from "./StepSymbols.tsx";

/** What the headquarters layer draws on the map, while it is shown. */
export function HeadquartersLayers() {
  const { state } = useModel();
  return (
    <Show when={state.layers().includes("headquarters")}>
      <ProvinceShares />
      <StepSymbols />
    </Show>
  );
}
