import type { ObservationRow } from "../ledger/rows.ts";

export const observationRows = (): ObservationRow[] => [];
