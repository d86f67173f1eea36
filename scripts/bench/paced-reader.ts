import { Agent, get } from "node:http";

export interface Paced {
  port: number;
  targets: readonly string[];
  headers: Record<string, string>;
  perSecond: number;
}

export interface Read {
  /** When it was due, in milliseconds since 1970. */
  atMs: number;
  /** From the moment it was due, so that a server that stalls is not spared the reads it delayed. */
  tookMs: number;
  /** 0 when no answer came. */
  status: number;
}

/** Reads one target after the other at a fixed pace, whether or not the answers before have come. */
export function readAtPace(
  { port, targets, headers, perSecond }: Paced,
  onRead: (read: Read) => void,
): { stop: () => void; ended: Promise<void> } {
  const agent = new Agent({ keepAlive: true });
  const gapMs = 1000 / perSecond;
  const startedAt = Date.now();
  const underWay = new Set<Promise<void>>();
  let sent = 0;
  let end!: () => void;
  const stopped = new Promise<void>((resolve) => {
    end = resolve;
  });

  const read = (dueAt: number, target: string) =>
    new Promise<void>((resolve) => {
      const done = (status: number) => {
        onRead({ atMs: dueAt, tookMs: Date.now() - dueAt, status });
        resolve();
      };
      get({ port, host: "127.0.0.1", path: target, headers, agent }, (answer) => {
        answer.resume().once("end", () => done(answer.statusCode!));
      }).once("error", () => done(0));
    });

  const timer = setInterval(
    () => {
      while (startedAt + sent * gapMs <= Date.now()) {
        const reading = read(startedAt + sent * gapMs, targets[sent % targets.length]!);
        underWay.add(reading);
        reading.then(() => underWay.delete(reading));
        sent++;
      }
    },
    Math.min(5, gapMs / 2),
  );

  return {
    stop: () => {
      clearInterval(timer);
      end();
    },
    ended: stopped.then(async () => {
      await Promise.all(underWay);
      agent.destroy();
    }),
  };
}
