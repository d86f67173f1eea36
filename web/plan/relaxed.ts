import type {
  BasesQuestion,
  LimitRef,
  PlanQuestion,
  PostsQuestion,
} from "../../server/plan/schema.ts";

type Limit = Pick<LimitRef, "kind" | "code" | "source">;

/**
 * The question with one limit changed to a value, or dropped where the value is null.
 *
 * A source that is bounded by its own norm is left as it is: that norm is a figure, not a choice.
 */
export function relaxed<Q extends PlanQuestion>(question: Q, limit: Limit, to: number | null): Q {
  const asked: PlanQuestion = question;
  return (
    asked.mode === "posts" ? relaxedPosts(asked, limit, to) : relaxedBases(asked, limit, to)
  ) as Q;
}

function relaxedBases(question: BasesQuestion, { kind, code }: Limit, to: number | null) {
  const others = (codes: readonly string[]) => codes.filter((other) => other !== code);
  switch (kind) {
    case "bases":
      return { ...question, bases: to ?? question.bases };
    case "capacity":
      return { ...question, capacity: to };
    case "pin":
      return { ...question, pins: others(question.pins) };
    case "exclusion":
      return { ...question, exclusions: others(question.exclusions) };
    default:
      return question;
  }
}

function relaxedPosts(question: PostsQuestion, limit: Limit, to: number | null): PostsQuestion {
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
