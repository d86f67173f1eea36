/** The file cannot be installed. `message` is one line for people; `details` name the features. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly details: string[];

  constructor(message: string, details: string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.details = details;
  }
}

/** The first line of whatever was thrown. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0]!.trim() || "unknown reason";
}

const SHOWN = 20;

/** The first twenty lines of a list, and how many were left out. */
export function firstOf(lines: string[]): string[] {
  if (lines.length <= SHOWN) return lines;
  return [...lines.slice(0, SHOWN), `and ${lines.length - SHOWN} more`];
}
