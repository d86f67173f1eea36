import type { RequestRow } from "../ledger/rows.ts";

export const requestRows = (): RequestRow[] => [];
