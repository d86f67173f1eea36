/**
 * What each province became. Provinces were joined whole: one became the province that most of the
 * links of its communes lead to. Slivers that an overlay of areas finds across a border say nothing
 * about provinces.
 *
 * @param before  Province of a unit before the change.
 * @param after  Province of a unit after it.
 */
export function provincesBecame(
  links: readonly { from: string; to: string }[],
  before: (code: string) => string | undefined,
  after: (code: string) => string | undefined,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { from, to } of links) {
    const [old, present] = [before(from), after(to)];
    if (!old || !present) continue;
    const counts = votes.get(old) ?? new Map<string, number>();
    votes.set(old, counts.set(present, (counts.get(present) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([old, counts]) => {
      const [present] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
      return [old, present];
    }),
  );
}
