const HOURS_AHEAD_OF_UTC = 7;

/** The calendar date in Viet Nam, whatever the zone of the machine; it has had no summer time since 1975. */
export function todayInVietNam(now = Date.now()): string {
  return new Date(now + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 10);
}
