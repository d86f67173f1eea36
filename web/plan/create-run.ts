import { createSignal, onCleanup } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { cancelRun, fetchPlan, fetchRun, type Run, startRun } from "./client.ts";

const POLL_MS = 300;

/**
 * The solve of a plan: started here or found under way, followed, called off.
 *
 * @param plan  As it was read.
 * @param onSolved  Hears of the plan as it is after the run, whatever became of it.
 */
export function createRun(
  { id, solving }: Plan,
  onSolved: (plan: Plan) => void,
  onFailure: (cause: unknown) => void,
) {
  const [run, setRun] = createSignal<Run>();
  const isRunning = () => run()?.state === "queued" || run()?.state === "running";
  let isLeft = false;
  onCleanup(() => {
    isLeft = true;
  });
  const follow = async (first: Promise<Run>) => {
    try {
      setRun(await first);
      while (isRunning()) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        if (isLeft) return;
        setRun(await fetchRun(id));
      }
      onSolved(await fetchPlan(id));
    } catch (cause) {
      setRun();
      onFailure(cause);
    }
  };
  /** Follows a run that somebody else began, or this screen before it was loaded again. */
  const join = async () => {
    if (!isRunning()) await follow(fetchRun(id));
  };
  if (solving) void join();
  return {
    run,
    isRunning,
    join,
    start: (version: number) => follow(startRun(id, version)),
    cancel: () => cancelRun(id).then(setRun).catch(onFailure),
  };
}
