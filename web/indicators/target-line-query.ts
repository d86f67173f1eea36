import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import type { TraceQuery } from "../trace/Figure.tsx";

/** The question behind the percent that a line of a target asks for, named by the day it was set. */
export const targetLineQuery = (
  { targetId }: IndicatorLine,
  { asOf, generation }: IndicatorsAnswer,
  setOn: string,
): TraceQuery => ({ figure: `target_line.${setOn}.${targetId}`, scope: "VN", asOf, generation });
