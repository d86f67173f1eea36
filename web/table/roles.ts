/**
 * Roles of a table's parts, said aloud: laid out by CSS grid they lose the ones they have.
 *
 * @see https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
export const GRID = { role: "grid" } as const;
export const GROUP = { role: "rowgroup" } as const;
export const ROW = { role: "row" } as const;
export const COLUMN_HEADER = { role: "columnheader", scope: "col" } as const;
export const ROW_HEADER = { role: "rowheader", scope: "row" } as const;
export const CELL = { role: "gridcell" } as const;
