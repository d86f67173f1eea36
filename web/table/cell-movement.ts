/** A cell of the grid: row −1 is the header. */
export interface GridCell {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that fit the height: what Page Up and Page Down move by. */
  page: number;
}

/**
 * Where a key leads from a cell, kept inside the grid; undefined for a key that does not move.
 *
 * Home and End go to the ends of the row, with Control to the first and last row.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function moveCell(
  from: GridCell,
  key: string,
  control: boolean,
  size: GridSize,
): GridCell | undefined {
  const last = size.rows - 1;
  const end = size.columns - 1;
  const { row, column } = from;
  const to = (nextRow: number, nextColumn: number): GridCell => ({
    row: Math.max(-1, Math.min(last, nextRow)),
    column: Math.max(0, Math.min(end, nextColumn)),
  });
  switch (key) {
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "PageUp":
      return to(Math.max(0, row - size.page), column);
    case "PageDown":
      return to(row + size.page, column);
    case "Home":
      return control ? to(0, 0) : to(row, 0);
    case "End":
      return control ? to(last, end) : to(row, end);
    default:
      return undefined;
  }
}
