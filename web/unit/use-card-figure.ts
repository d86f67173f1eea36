import { useModel } from "../model.tsx";
import type { TraceQuery } from "../trace/Figure.tsx";
import { useCard } from "./card-context.tsx";

/** Makes the question behind a figure of the card, by default on its own date. */
export function useCardFigure(): (figure: string, asOf?: string) => TraceQuery {
  const card = useCard();
  const { state } = useModel();
  return (figure, asOf) => ({
    figure,
    scope: card().unit.code,
    asOf: asOf ?? card().asOf,
    structure: card().structure,
    norm: state.norm(),
    generation: state.generation(),
  });
}
