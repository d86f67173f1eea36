import type { WriteStream } from "node:tty";
import type { Progress } from "../../server/boundaries/prepared.ts";

/** Shows steps: on a terminal one line that is written over, elsewhere a line a step. */
export function progressLine(output: NodeJS.WriteStream & Partial<WriteStream>): {
  progress: Progress;
  /** Takes the line away, before something else is printed. */
  clear(): void;
} {
  const started = performance.now();
  let last = "";
  return {
    progress: (step, done) => {
      const seconds = Math.round((performance.now() - started) / 1000);
      if (output.isTTY) {
        const share = done === undefined ? "" : ` ${Math.round(done * 100)} %`;
        output.write(`\r\u001b[K${step}${share} (${seconds} s)`);
      } else if (step !== last) output.write(`${step} (${seconds} s)\n`);
      last = step;
    },
    clear: () => {
      if (output.isTTY) output.write("\r\u001b[K");
    },
  };
}
