import { createSignal } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { cancelRun, fetchPlan, fetchRun, type Run, startRun } from "./client.ts";

const POLL_MS = 300;

/**
 * The solve of a plan: started, followed, called off.
 *
 * @param onSolved  Hears of the plan as it is after the run, whatever became of it.
 */
export function createRun(
  id: () => string,
  onSolved: (plan: Plan) => void,
  onFailure: (cause: unknown) => void,
) {
  const [run, setRun] = createSignal<Run>();
  const follow = async (first: Run) => {
    setRun(first);
    for (let now = first; now.state === "queued" || now.state === "running"; ) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      now = await fetchRun(id());
      setRun(now);
    }
    onSolved(await fetchPlan(id()));
  };
  return {
    run,
    isRunning: () => run()?.state === "queued" || run()?.state === "running",
    start: (version: number) => startRun(id(), version).then(follow).catch(onFailure),
    cancel: () => cancelRun(id()).then(setRun).catch(onFailure),
  };
}
