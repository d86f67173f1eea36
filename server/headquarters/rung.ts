/** The last step of a ladder, or count of vehicles, that held on a date; rows ascend by `asOf`. */
export function latestOn<T extends { asOf: string }>(
  rows: readonly T[] | undefined,
  asOf: string,
): T | undefined {
  return rows?.findLast((row) => row.asOf <= asOf);
}
