import type { ParentProps } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { Figure } from "../trace/Figure.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { useIndicators } from "./use-indicators.tsx";

/** What is told of a line beside its value, each a figure of its own; see server/trace/figures.ts. */
export type LinePart =
  | "indicator"
  | "indicator_other"
  | "indicator_target"
  | "indicator_left"
  | "indicator_pace"
  | "indicator_pace_so_far"
  | "indicator_units.yes"
  | "indicator_units.no"
  | "indicator_units.unknown";

/** One of several bases is named by its kinds, one of several targets by its id. */
const figureOf = (part: LinePart, { id, unit, baseKinds, targetId }: IndicatorLine) => {
  const isOfTarget = targetId !== null && /_(target|left|pace)/.test(part);
  const hasBase = unit === "units" || baseKinds.length > 0 || isOfTarget;
  const names = [id, ...(hasBase ? [baseKinds.join("-")] : [])];
  return `${part}.${[...names, ...(isOfTarget ? [targetId] : [])].join(":")}`;
};

/** A figure of a line; by default its value. */
export function Traced(
  props: ParentProps<{ line: IndicatorLine; answer: IndicatorsAnswer; part?: LinePart }>,
) {
  const { state } = useScreen();
  const { query } = useIndicators();
  return (
    <Figure
      of={{
        figure: figureOf(props.part ?? "indicator", props.line),
        scope: props.answer.scope,
        asOf: props.answer.asOf,
        structure: props.answer.structure,
        norm: query().norm,
        generation: state.generation(),
      }}
    >
      {props.children}
    </Figure>
  );
}
