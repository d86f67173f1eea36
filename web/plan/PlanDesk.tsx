import { createSignal, lazy } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Region } from "../ui/Region.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { AnswerHead } from "./AnswerHead.tsx";
import { BrokenLimits } from "./BrokenLimits.tsx";
import { ChangesTable } from "./ChangesTable.tsx";
import { CommunePanel } from "./CommunePanel.tsx";
import { Contradiction } from "./Contradiction.tsx";
import { createPlanModel, type Held } from "./create-plan.ts";
import { DeskBar } from "./DeskBar.tsx";
import { Explained } from "./Explained.tsx";
import { allSpare } from "./fold-supplies.ts";
import { type DeskPart, PartsNav } from "./PartsNav.tsx";
import { PlanLegend } from "./PlanLegend.tsx";
import { PlanMap } from "./PlanMap.tsx";
import { PlannedTable } from "./PlannedTable.tsx";
import { ProofLine } from "./ProofLine.tsx";
import { QuestionPanel } from "./QuestionPanel.tsx";
import * as questions from "./question-strings.ts";
import { en, vi } from "./strings.ts";
import { usePlanNames } from "./use-plan-names.ts";

const NeedCurve = lazy(async () => ({ default: (await import("./NeedCurve.tsx")).NeedCurve }));

/** A plan and everything one does with it: question, map, answer. */
export function PlanDesk(props: { plan: Plan }) {
  const words = useWords(vi, en);
  const questionWords = useWords(questions.vi, questions.en);
  const { theme } = useScreen();
  const model = createPlanModel(props.plan);
  const [part, setPart] = createSignal<DeskPart>("map");

  const names = usePlanNames(model);
  const { compare } = useSpeech();
  const heldName = ({ code, source }: Held) =>
    [
      source !== null && (model.source(source)?.name ?? source),
      code !== null && names.commune(code),
    ]
      .filter(Boolean)
      .join(" → ");
  const drop = () => {
    const { pins, exclusions } = model.question();
    const inside = <Kind extends Held>(list: readonly Kind[]) =>
      list.filter((held) => !model.isOutside(held));
    model.ask({ pins: inside(pins), exclusions: inside(exclusions) });
  };

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
        <AnswerHead
          model={model}
          outsideText={questionWords("q.outside.notice", {
            names: model.outside().map(heldName).sort(compare).join(", "),
          })}
          dropText={questionWords("q.outside.drop")}
          onDrop={drop}
        />
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
