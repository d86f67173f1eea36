import { todayInVietNam } from "../http/today.ts";

/** Kept whenever they were published. */
const NEWEST = 10;
/** Of each of so many days with a publication its last one, and of each of so many months. */
const DAYS = 31;
const MONTHS = 24;

/** When a generation was published; "" where its manifest cannot be read. */
export interface Published {
  id: string;
  publishedAt: string;
}

/**
 * Generations to keep of those on disk: the newest ten, the last of each day and of each month, so that a
 * busy morning does not push out what was known last month.
 *
 * @param order  The newest publication first.
 */
export function toKeep(order: readonly Published[]): Set<string> {
  const kept = new Set(order.slice(0, NEWEST).map(({ id }) => id));
  const days = new Set<string>();
  const months = new Set<string>();
  for (const { id, publishedAt } of order) {
    if (publishedAt === "") continue;
    const day = todayInVietNam(Date.parse(publishedAt));
    const month = day.slice(0, 7);
    const isLast = (seen: Set<string>, period: string, most: number) => {
      if (seen.has(period) || seen.size >= most) return false;
      seen.add(period);
      return true;
    };
    const ends = [isLast(days, day, DAYS), isLast(months, month, MONTHS)];
    if (ends.includes(true)) kept.add(id);
  }
  return kept;
}
