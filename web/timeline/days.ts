const DAY_MS = 86_400_000;

/** Days since 1 January 1970 of a calendar date `YYYY-MM-DD`. */
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** Calendar date `YYYY-MM-DD` of a day. */
export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
