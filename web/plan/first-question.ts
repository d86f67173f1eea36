import { addDays, addMonths, formatISO, max, parseISO } from "date-fns";
import type { AfterTerms } from "./after-terms.ts";

const day = (date: Date) => formatISO(date, { representation: "date" });

/** Terms of reinforcements are mostly of three years (server/demo, documents E). */
const TERM_MONTHS = 36;
/** The default of the question. */
const MOST_PER_COMMUNE = 6;

/**
 * The question a new plan begins with; what it leaves out the server fills in.
 *
 * @param newest  Last date with figures.
 * @param codes  Communes to look at alone; none means the border, of the province or of the country.
 * @param after  Terms that end, where the plan follows on them.
 * @param renew  Each body goes on lending what it lends: the posts are held where they are.
 */
export function firstQuestion(asked: {
  posts: number;
  province: string | undefined;
  codes: readonly string[];
  newest: string | undefined;
  today: Date;
  mode: "posts" | "bases";
  norm: string | undefined;
  after: AfterTerms | undefined;
  renew: boolean;
}) {
  const { after, norm } = asked;
  const today = day(asked.today);
  const newest = asked.newest !== undefined && asked.newest < today ? asked.newest : today;
  const asOf = after?.asOf ?? newest;
  const nextMonth = new Date(asked.today.getFullYear(), asked.today.getMonth() + 1, 1);
  const tomorrow = addDays(asked.today, 1);
  const from = after ? max([parseISO(after.from), tomorrow]) : nextMonth;
  const targets = {
    border: asked.codes.length === 0,
    codes: [...asked.codes],
    provinces: asked.province === undefined ? [] : [asked.province],
  };
  if (asked.mode === "bases") {
    return { mode: "bases" as const, asOf, norm, bases: asked.posts, targets };
  }
  const held = after && asked.renew ? renewing(after) : { pins: [] };
  return {
    ...{ mode: "posts" as const, asOf, norm, posts: asked.posts },
    targets,
    sources: [] as { id: string; posts: number }[],
    ...held,
    term: { from: day(from), until: day(addDays(addMonths(from, TERM_MONTHS), -1)) },
  };
}

function renewing({ renewal }: AfterTerms) {
  const perCommune = new Map<string, number>();
  for (const { code, posts } of renewal) perCommune.set(code, (perCommune.get(code) ?? 0) + posts);
  return {
    pins: renewal,
    limits: { perCommune: Math.max(MOST_PER_COMMUNE, ...perCommune.values()) },
  };
}
