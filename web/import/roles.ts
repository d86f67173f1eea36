/**
 * Roles of a table's parts, said aloud: laid out by CSS grid they lose the ones they have.
 *
 * @see https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
export const TABLE = "table";
export const GROUP = "rowgroup";
export const ROW = "row";
export const HEADER = "columnheader";
export const CELL = "cell";
