import { Show } from "solid-js";
import { useModel } from "../model.tsx";
import { RequestMarks } from "./RequestMarks.tsx";

/** What the layer of requests draws on the map, while it is shown. */
export function RequestSymbols() {
  const { state } = useModel();
  return (
    <Show when={state.layers().includes("requests")}>
      <RequestMarks />
    </Show>
  );
}
