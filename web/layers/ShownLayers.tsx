import { Show, Suspense } from "solid-js";
import { useModel } from "../model.tsx";
import type { LayerId } from "../url-state.ts";
import { BorderGround, Loans, ProvinceShares, RequestMarks, StepSymbols } from "./lazy-parts.ts";

/** What the layers beside staffing draw on the map, each while it is shown. */
export function ShownLayers() {
  const { state } = useModel();
  const isShown = (layer: LayerId) => state.layers().includes(layer);
  return (
    <Suspense>
      <Show when={isShown("headquarters")}>
        <ProvinceShares />
        <StepSymbols />
      </Show>
      <Show when={isShown("border")}>
        <BorderGround />
        <Loans />
      </Show>
      <Show when={isShown("requests")}>
        <RequestMarks />
      </Show>
    </Suspense>
  );
}
