import { createMemo, createResource, createSignal } from "solid-js";
import type { Level } from "../../server/schema.ts";
import { latest } from "../model.tsx";
import { shareByModel } from "../share-by-model.ts";
import { fetchRequests } from "./client.ts";
import { requestMarks } from "./request-marks.ts";

/** Communes have marks of their own from this zoom on. */
export const COMMUNES_ZOOM = 8;

/** Open requests by unit on the date in view, fetched while the layer is shown. */
export const useRequestLayer = shareByModel((model) => {
  const { state } = model;
  const [zoom, setZoom] = createSignal(0);
  const query = () =>
    state.layers().includes("requests") && {
      asOf: state.asOf(),
      generation: state.generation(),
      structure: state.readBy().structure,
      state: "open",
      limit: "1",
    };
  const [answer, { refetch }] = createResource(query, fetchRequests);
  const known = createMemo(() => {
    const shown = latest(answer);
    return shown && shown.structure === model.structure()?.id ? shown : undefined;
  });
  const level = createMemo(
    (): Level => (model.scope() || zoom() >= COMMUNES_ZOOM ? "commune" : "province"),
  );
  return {
    answer: known,
    level,
    setZoom,
    marks: createMemo(() => {
      const shown = known();
      if (!shown) return [];
      return requestMarks(shown, level(), state.asked(), model.unit, model.scope());
    }),
    failure: () => answer.error as unknown,
    retry: () => void refetch(),
  };
});
