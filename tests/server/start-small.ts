import { start } from "../../server/start/start.ts";
import { batch, EVERYTHING, putBoundaries } from "./generation/small-world.ts";

// The server's own start with small boundaries and few figures: node start-small.ts <data folder>.
const [dataDir] = process.argv.slice(2) as [string];
const running = await start(
  { host: "127.0.0.1", port: 0, dataDir },
  {
    async prepareBoundaries(folder, structures) {
      for (const structure of structures) await putBoundaries(folder, structure);
    },
    firstBatches: [() => batch("demo-1", EVERYTHING)],
  },
  (line) => console.log(line),
);
process.on("SIGTERM", () => running.close().then(() => process.exit(0)));
console.log(`ready ${running.url}`);
