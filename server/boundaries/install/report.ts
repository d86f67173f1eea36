/** What is told to the person who installs. Lines of plain English. */
export interface InstallReport {
  read: string[];
  repaired: string[];
  warnings: string[];
}

export const emptyReport = (): InstallReport => ({ read: [], repaired: [], warnings: [] });

/** `1 ring`, `2 rings`, `3,321 communes`. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : nouns}`;
}

const NAMED = 5;

/** The first five of a list, and how many were left out: `a, b and 3 more`. */
export function some(items: string[]): string {
  if (items.length <= NAMED) return items.join(", ");
  return `${items.slice(0, NAMED).join(", ")} and ${items.length - NAMED} more`;
}
