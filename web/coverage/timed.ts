/** Name of the entries in the browser's performance timeline. */
export const RECOLOUR = "recolour";

/**
 * Leaves in the browser's timeline how long a part of a recolouring took: `npm run bench` and the
 * browser's own tools read it there. Only the newest entry is kept, for a wall recolours for months.
 */
export const timed =
  <T>(part: "classes" | "paint", work: () => T) =>
  (): T => {
    const start = performance.now();
    const result = work();
    performance.clearMeasures(RECOLOUR);
    performance.measure(RECOLOUR, { start, detail: part });
    return result;
  };
