/**
 * Roles of a table's parts, said aloud: laid out by CSS grid they lose the ones they have.
 *
 * @see https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
export const GRID = "grid";
export const GROUP = "rowgroup";
export const ROW = "row";
export const COLUMN_HEADER = "columnheader";
export const ROW_HEADER = "rowheader";
export const CELL = "gridcell";
