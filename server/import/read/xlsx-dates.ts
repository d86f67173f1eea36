/** Built-in formats that show a date; 18 to 21 and 45 to 47 show a time of day alone. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 54, 57, 58]);
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0, such that 1900-03-01 is 61: the format counts a 29 February that 1900 did not have. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Whether numbers of a format are dates: it names a day or a year outside of quotes and brackets. */
export function looksLikeDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  return /[dy]/.test(bare) && !/[#0?]/.test(bare.replace(/yy+|[dmhs]+/g, ""));
}

/** The calendar date of a serial number, `YYYY-MM-DD`; the number as text where it is no date. */
export function isoOfSerial(serial: number, from1904 = false): string {
  const time = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * MILLISECONDS_A_DAY;
  const date = new Date(time);
  const isSound = serial > 0 && time < Date.UTC(2200, 0, 1);
  return isSound ? date.toISOString().slice(0, 10) : String(serial);
}
