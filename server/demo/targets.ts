import type { TargetRow } from "../ledger/rows.ts";

export const targetRows = (): TargetRow[] => [];
