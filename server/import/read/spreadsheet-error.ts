/** "#N/A", "#REF!", "#DIV/0!": what a spreadsheet shows where it could not reckon. */
export const isSpreadsheetError = (text: string): boolean => /^#[A-Z/0]+[!?]?$/.test(text);
