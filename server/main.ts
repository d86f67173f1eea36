import { existsSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "./config.ts";
import { AppError } from "./errors.ts";
import { packageRoot } from "./package-root.ts";
import { builtIn } from "./start/built-in.ts";
import { start } from "./start/start.ts";

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const webFolder = join(packageRoot(), "dist", "web");
  const web = existsSync(join(webFolder, "index.html")) ? { webFolder } : {};

  // Before anybody can stop us there is nothing to save: what is half done is made anew next time.
  const giveUp = () => process.exit(130);
  process.once("SIGINT", giveUp).once("SIGTERM", giveUp);
  const running = await start({ ...config, ...web }, builtIn(say), say);
  process.off("SIGINT", giveUp).off("SIGTERM", giveUp);

  const stop = () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    running.close().then(
      () => process.exit(0),
      (cause) => {
        console.error(cause);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  say(`ready ${running.url}`);
}

main().catch((cause) => {
  // A folder that may not be written, a full disk: the system says it in one line. The rest is our bug.
  const told = cause instanceof AppError || (cause as NodeJS.ErrnoException).syscall;
  console.error(told ? cause.message : cause);
  process.exit(1);
});
