// biome-ignore lint/suspicious/noExplicitAny: an answer of the wire is looked into, not typed
type Any = any;

/** What the rows of a trace make, however the server says it made the value. */
export function made({ made: how, rows, value, parts }: Any): number | null {
  const counts = rows.map((row: Any) => row.counts);
  if (how === "least") return counts.length === 0 ? null : Math.min(...counts);
  if (how === "ratio") return parts.every((part: Any) => part.value !== null) ? value : null;
  if (how === "less") {
    const [first, ...others] = parts.map((part: Any) => part.value);
    return Math.max(
      0,
      others.reduce((left: number, other: number) => left - other, first),
    );
  }
  if (how === "stated" || how === "pace") return value;
  return counts.reduce((sum: number, count: number) => sum + count, 0);
}
