import { addDays, addMonths, formatISO, parseISO } from "date-fns";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";

/** Reports older than this tell nothing any more (DESIGN.md, "stale"). */
const STALE_AFTER_DAYS = 366;

/** What follows on loans that end and leave communes below their norm. */
export interface AfterTerms {
  /** The communes in question, each once. */
  codes: string[];
  /** The day of which a plan takes its figures: all those loans have ended, as far as can be told by then. */
  asOf: string;
  /** The day after the first of them ends: who takes over then leaves no gap. */
  from: string;
  /** Posts that the communes will lack, and posts of the loans that end. */
  lacking: number;
  ended: number;
  /** Each body goes on lending what it lends: the loans that end, by commune and body. */
  renewal: { code: string; source: string; posts: number }[];
}

const day = (date: Date) => formatISO(date, { representation: "date" });
const dayAfter = (date: string) => day(addDays(parseISO(date), 1));

/**
 * @param codes  Communes taken along from the view of terms that end.
 * @param month  The only month looked at there, such as "2027-03".
 * @param newest  Last date with figures.
 * @returns Undefined where no loan to these communes ends so that they fall.
 */
export function afterTerms(
  { falls, loans }: CliffAnswer,
  codes: readonly string[],
  month: string | undefined,
  newest: string,
): AfterTerms | undefined {
  const looked = falls.filter(
    (fall) => codes.includes(fall.code) && (month === undefined || fall.month === month),
  );
  const ids = new Set(looked.flatMap((fall) => fall.loans));
  const ending = loans.filter(({ id, until }) => ids.has(id) && until !== null);
  if (ending.length === 0) return undefined;

  // Falls come in the order of their months.
  const gone = day(addMonths(parseISO(`${looked.at(-1)!.month}-01`), 1));
  const told = day(addDays(parseISO(newest), STALE_AFTER_DAYS));
  const firstEnd = ending.map(({ until }) => until!).sort()[0]!;

  const renewal = new Map<string, AfterTerms["renewal"][number]>();
  for (const { code, source, posts } of ending) {
    const known = renewal.get(`${code} ${source}`);
    renewal.set(`${code} ${source}`, { code, source, posts: posts + (known?.posts ?? 0) });
  }
  const last = new Map(looked.map((fall) => [fall.code, fall.shortfall]));
  return {
    codes: [...last.keys()],
    asOf: [gone, told].sort()[0]!,
    from: dayAfter(firstEnd),
    lacking: [...last.values()].reduce((sum, posts) => sum + posts, 0),
    ended: ending.reduce((sum, { posts }) => sum + posts, 0),
    renewal: [...renewal.values()],
  };
}
