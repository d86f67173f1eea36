import type { TemplateRow } from "../ledger/rows.ts";

export const templateRows = (): TemplateRow[] => [];
