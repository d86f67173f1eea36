import { join } from "node:path";

export const ledgerPath = (dataDir: string) => join(dataDir, "ledger.duckdb");
