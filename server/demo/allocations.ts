import type { AllocationRow } from "../ledger/rows.ts";

export const allocationRows = (): AllocationRow[] => [];
