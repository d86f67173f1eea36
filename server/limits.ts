/**
 * Limits of dates and counts that people write, each with its reason. What lies beyond one of the first kind
 * is impossible; beyond one of the second it is unlikely, and to be looked at again.
 */

/** The state whose bodies issue documents was founded on that day. */
export const FIRST_DOCUMENT = "1945-09-02";
/** The ordinance on commune police was in force from 2009 on: no figure of theirs is older. */
export const FIRST_FIGURE = "2009-07-01";
/** More than any commune has; beyond it a column was mistaken. */
export const MOST_POSTS = 999;
/** More than any commune has vehicles. */
export const MOST_VEHICLES = 200;

/** Norms ask for eight to some dozens; the largest cities have fewer in a commune. */
const LIKELY_POSTS = 100;
/** Loans, targets and norms are set for a few years. */
const LIKELY_YEARS = 20;

export const isUnlikelyPosts = (posts: number): boolean => posts > LIKELY_POSTS;

/** Whether a day lies further ahead than anything is set. */
export const isUnlikelyDay = (day: string, today: string): boolean =>
  Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + LIKELY_YEARS;
