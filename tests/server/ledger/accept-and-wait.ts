import { join } from "node:path";
import { setInterval } from "node:timers";
import { openLedger } from "../../../server/ledger/ledger.ts";
import { batch, DOCUMENT, REPORT } from "../generation/small-world.ts";

// Accepts a batch for each id, says so, and waits to be killed.
const [dataDir, ...ids] = process.argv.slice(2) as [string, ...string[]];
const ledger = await openLedger(join(dataDir, "ledger.duckdb"), dataDir);
for (const id of ids) {
  await ledger.accept(
    batch(id, { documents: [{ ...DOCUMENT, id }], staffing: [{ ...REPORT, document: id }] }),
  );
}
process.stdout.write("accepted\n");
setInterval(() => {}, 1000);
