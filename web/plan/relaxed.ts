import type { LimitRef, PostsQuestion } from "../../server/plan/schema.ts";

/**
 * The question with one limit changed to a value, or dropped where the value is null.
 *
 * A source that is bounded by its own norm is left as it is: that norm is a figure, not a choice.
 */
export function relaxed(
  question: PostsQuestion,
  limit: Pick<LimitRef, "kind" | "code" | "source">,
  to: number | null,
): PostsQuestion {
  const limits = question.limits;
  const { kind, code, source } = limit;
  switch (kind) {
    case "posts":
      return to === null ? { ...question, placeAll: false } : { ...question, posts: to };
    case "supply":
      return {
        ...question,
        sources: question.sources.map((one) => (one.id === source ? { ...one, posts: to! } : one)),
      };
    case "perCommune":
      return { ...question, limits: { ...limits, perCommune: to! } };
    case "provinceMin":
    case "provinceMax": {
      const bound = kind === "provinceMin" ? { min: to ?? 0 } : { max: to };
      const perProvince = limits.perProvince.map((one) =>
        one.code === code ? { ...one, ...bound } : one,
      );
      return { ...question, limits: { ...limits, perProvince } };
    }
    case "longestKm":
    case "sourcesPerCommune":
      return { ...question, limits: { ...limits, [kind]: to } };
    case "budget": {
      const budget = to === null || !limits.budget ? null : { ...limits.budget, total: to };
      return { ...question, limits: { ...limits, budget } };
    }
    case "pin": {
      const isIt = (pin: { code: string; source: string | null }) =>
        pin.code === code && pin.source === source;
      const pins =
        to === null
          ? question.pins.filter((pin) => !isIt(pin))
          : question.pins.map((pin) => (isIt(pin) ? { ...pin, posts: to } : pin));
      return { ...question, pins };
    }
    case "exclusion":
      return {
        ...question,
        exclusions: question.exclusions.filter((one) => one.code !== code || one.source !== source),
      };
    default:
      return question;
  }
}
