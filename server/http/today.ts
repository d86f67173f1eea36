const AHEAD_OF_UTC_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

let known = { day: Number.NaN, date: "" };

/**
 * The calendar date in Viet Nam, whatever the zone of the machine; it has had no summer time since 1975.
 * Asked with every request, so the text is made once a day.
 */
export function todayInVietNam(now = Date.now()): string {
  const day = Math.floor((now + AHEAD_OF_UTC_MS) / DAY_MS);
  if (day !== known.day) {
    known = { day, date: new Date(day * DAY_MS).toISOString().slice(0, 10) };
  }
  return known.date;
}
