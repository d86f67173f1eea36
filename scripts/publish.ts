import { readConfig } from "../server/config.ts";
import { publish } from "../server/control/publish.ts";
import { AppError } from "../server/errors.ts";

/** `npm run publish`: shows readers what the ledger and the boundaries hold now. */
async function main(): Promise<void> {
  const { dataDir } = readConfig(process.env);
  const published = await publish(dataDir);
  if (!published) {
    console.log(`nothing was published in ${dataDir} yet: the first start does it (npm start)`);
    return;
  }
  const shown =
    published.by === "server" ? "the running server shows it" : "the next start shows it";
  console.log(`generation ${published.generation}; ${shown}`);
}

main().catch((cause) => {
  console.error(cause instanceof AppError ? cause.message : cause);
  process.exitCode = 1;
});
