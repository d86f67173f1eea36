import { createApp } from "../../../server/app.ts";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { smallSnapshot, storeOf } from "../small-snapshot.ts";

/** An app on the small generation, on a fixed day, and short ways to ask it. */
export function smallApp(
  current: Snapshot = smallSnapshot(),
  older: Snapshot[] = [],
  given: { today?: string; webFolder?: string } = {},
) {
  const errors: unknown[] = [];
  const app = createApp({
    store: storeOf(current, ...older),
    today: () => given.today ?? "2026-05-01",
    webFolder: given.webFolder,
    log: (error) => errors.push(error),
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers });
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
  const json = async (path: string): Promise<any> => (await get(path)).json();
  return { app, get, json, errors };
}
