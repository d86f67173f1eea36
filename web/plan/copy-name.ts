/** Longest name of a plan. */
const MOST_CHARACTERS = 200;

/**
 * Name of a copy: that of the original, with the first mark that no other plan has. A copy of a copy is
 * named after the first.
 *
 * @param mark  What stands in brackets, "bản sao" say; from the second copy on with a number.
 */
export function copyName(name: string, mark: string, taken: readonly string[]): string {
  const original = name.replace(new RegExp(` \\(${mark}( \\d+)?\\)$`), "");
  for (let nth = 1; ; nth++) {
    const end = ` (${mark}${nth === 1 ? "" : ` ${nth}`})`;
    const copy = original.slice(0, MOST_CHARACTERS - end.length) + end;
    if (!taken.includes(copy)) return copy;
  }
}
