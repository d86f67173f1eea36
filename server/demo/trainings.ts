import type { TrainingRow } from "../ledger/rows.ts";

export const trainingRows = (): TrainingRow[] => [];
