import { createSignal, lazy, onCleanup, Show } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { Region } from "../ui/Region.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { BrokenLimits } from "./BrokenLimits.tsx";
import { ChangesTable } from "./ChangesTable.tsx";
import { CommunePanel } from "./CommunePanel.tsx";
import { Contradiction } from "./Contradiction.tsx";
import { createPlanModel } from "./create-plan.ts";
import { DeskBar } from "./DeskBar.tsx";
import { Explained } from "./Explained.tsx";
import { allSpare } from "./fold-supplies.ts";
import { type DeskPart, PartsNav } from "./PartsNav.tsx";
import { PlanFailure } from "./PlanFailure.tsx";
import { PlanLegend } from "./PlanLegend.tsx";
import { PlanMap } from "./PlanMap.tsx";
import { PlannedTable } from "./PlannedTable.tsx";
import { ProofLine } from "./ProofLine.tsx";
import { QuestionPanel } from "./QuestionPanel.tsx";
import { RunBar } from "./RunBar.tsx";
import { en, vi } from "./strings.ts";

const NeedCurve = lazy(async () => ({ default: (await import("./NeedCurve.tsx")).NeedCurve }));

/** A plan and everything one does with it: question, map, answer. */
export function PlanDesk(props: { plan: Plan }) {
  const words = useWords(vi, en);
  const { theme } = useScreen();
  const model = createPlanModel(props.plan);
  const [part, setPart] = createSignal<DeskPart>("map");

  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    // A field undoes what is typed in it.
    if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") return;
    event.preventDefault();
    if (event.shiftKey) model.history.redo();
    else model.history.undo();
  };
  document.addEventListener("keydown", onKey);
  onCleanup(() => document.removeEventListener("keydown", onKey));

  return (
    <div class="plan-desk" data-part={part()}>
      <DeskBar model={model} />
      <PartsNav part={part()} onPart={setPart} />
      <div class="plan-left">
        <QuestionPanel model={model} />
      </div>
      <div class="plan-middle">
        <PlanMap model={model} theme={theme()} />
        <PlanLegend
          need={model.need.now()?.need ?? []}
          theme={theme()}
          placed={{
            text: words("posts.legend"),
            count: model.history.now().moves.reduce((sum, { posts }) => sum + posts, 0),
          }}
        />
      </div>
      <div class="plan-right">
        <RunBar model={{ ...model, hasPins: () => model.question().pins.length > 0 }} />
        <Show when={model.failure()}>
          {(error) => <PlanFailure error={error()} onRetry={() => void model.save()} />}
        </Show>
        <Show when={model.need.failure()}>
          {(error) => <PlanFailure error={error()} onRetry={model.need.retry} />}
        </Show>
        <ProofLine model={model} />
        <BrokenLimits model={model} />
        <Contradiction
          model={model}
          onTakeAll={() => model.ask({ sources: allSpare(model.need.now()?.sources ?? []) })}
        />
        <CommunePanel model={model}>
          <Explained model={model} />
        </CommunePanel>
        <ChangesTable model={model} />
        <PlannedTable model={model} />
      </div>
      <div class="plan-bottom">
        <Region>
          <NeedCurve model={model} />
        </Region>
      </div>
    </div>
  );
}
