import { type ParentProps, Show } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { Figure } from "../trace/Figure.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { useIndicators } from "./use-indicators.tsx";

/** One of several bases is named by its kinds. */
const figureOf = ({ id, baseKinds }: IndicatorLine) =>
  ["indicator.", id, ...(baseKinds.length > 0 ? [":", baseKinds.join("-")] : [])].join("");

/** A chosen set has no trace of its own: its units tell theirs. */
export function Traced(props: ParentProps<{ line: IndicatorLine; answer: IndicatorsAnswer }>) {
  const { state } = useScreen();
  const { query } = useIndicators();
  return (
    <Show when={props.answer.place.level !== "set"} fallback={props.children}>
      <Figure
        of={{
          figure: figureOf(props.line),
          scope: props.answer.scope,
          asOf: props.answer.asOf,
          structure: props.answer.structure,
          norm: query().norm,
          generation: state.generation(),
        }}
      >
        {props.children}
      </Figure>
    </Show>
  );
}
