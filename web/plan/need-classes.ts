import { type LowerBounds, lowerBounds } from "../coverage/classes.ts";

const CLASSES = 5;

/** Classes of need by quantiles over the targets; need runs from 0 to 1000. */
export const needClasses = (need: readonly number[]): LowerBounds =>
  need.length < 2 ? [] : lowerBounds("quantile", need, CLASSES);
