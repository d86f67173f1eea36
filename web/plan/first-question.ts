import { addDays, addMonths, formatISO } from "date-fns";

const day = (date: Date) => formatISO(date, { representation: "date" });

/** Terms of reinforcements are mostly of three years (server/demo, documents E). */
const TERM_MONTHS = 36;

/**
 * The question a new plan begins with; what it leaves out the server fills in.
 *
 * @param newest  Last date with figures.
 * @param codes  Communes to look at alone; none means the border, of the province or of the country.
 */
export function firstQuestion(asked: {
  posts: number;
  province: string | undefined;
  codes: readonly string[];
  newest: string | undefined;
  today: Date;
  mode: "posts" | "bases";
}) {
  const today = day(asked.today);
  const asOf = asked.newest !== undefined && asked.newest < today ? asked.newest : today;
  const from = new Date(asked.today.getFullYear(), asked.today.getMonth() + 1, 1);
  const targets = {
    border: asked.codes.length === 0,
    codes: [...asked.codes],
    provinces: asked.province === undefined ? [] : [asked.province],
  };
  if (asked.mode === "bases") {
    return { mode: "bases" as const, asOf, bases: asked.posts, targets };
  }
  return {
    mode: "posts" as const,
    asOf,
    posts: asked.posts,
    targets,
    sources: [] as { id: string; posts: number }[],
    term: { from: day(from), until: day(addDays(addMonths(from, TERM_MONTHS), -1)) },
  };
}
