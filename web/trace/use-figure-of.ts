import { latest, useModel } from "../model.tsx";
import type { TraceQuery } from "./Figure.tsx";

/** Makes the question behind a figure of the map screen, on its date, of its structure, by its norm. */
export function useFigureOf(): (figure: string, scope?: string) => TraceQuery {
  const model = useModel();
  return (figure, scope) => ({
    figure,
    scope: scope ?? model.scope() ?? "VN",
    asOf: model.asOf() ?? model.state.asOf(),
    structure: latest(model.frame)?.structure,
    norm: model.state.norm(),
    generation: model.state.generation(),
  });
}
