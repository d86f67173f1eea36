import { createSignal, Show } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { AnswerHead } from "./AnswerHead.tsx";
import { BasePanel } from "./BasePanel.tsx";
import { BasesMap } from "./BasesMap.tsx";
import { BasesProof } from "./BasesProof.tsx";
import { BasesQuestionPanel } from "./BasesQuestionPanel.tsx";
import { en, vi } from "./bases-strings.ts";
import { Contradiction } from "./Contradiction.tsx";
import { createBasesModel } from "./create-bases.ts";
import { DeskBar } from "./DeskBar.tsx";
import { type DeskPart, PartsNav } from "./PartsNav.tsx";
import { PlacedBases } from "./PlacedBases.tsx";
import { PlanLegend } from "./PlanLegend.tsx";
import { usePlanNames } from "./use-plan-names.ts";

/** A plan of standing teams: how many, measured how, where they stand and whom each serves. */
export function BasesDesk(props: { plan: Plan }) {
  const words = useWords(vi, en);
  const { theme } = useScreen();
  const model = createBasesModel(props.plan);
  const [part, setPart] = createSignal<DeskPart>("map");
  const names = usePlanNames(model);
  const { compare } = useSpeech();
  const drop = () => {
    const out = new Set(model.outside());
    const inside = (codes: readonly string[]) => codes.filter((code) => !out.has(code));
    const { pins, exclusions } = model.question();
    model.ask({ pins: inside(pins), exclusions: inside(exclusions) });
  };
  const isDecided = () => ["approved", "carried_out"].includes(model.stored().state);

  return (
    <div class="plan-desk" data-part={part()}>
      <DeskBar model={model} />
      <PartsNav part={part()} onPart={setPart} />
      <div class="plan-left">
        <BasesQuestionPanel model={model} />
      </div>
      <div class="plan-middle">
        <BasesMap model={model} theme={theme()} />
        <PlanLegend
          need={model.need.now()?.need ?? []}
          theme={theme()}
          placed={{ text: words("legend"), count: model.bases().length }}
        />
      </div>
      <div class="plan-right">
        <AnswerHead
          model={model}
          outsideText={words("outside.notice", {
            names: model.outside().map(names.commune).sort(compare).join(", "),
          })}
          dropText={words("outside.drop")}
          onDrop={drop}
        />
        <BasesProof model={model} />
        <Show when={isDecided()}>
          <p class="note">{words("lendsNone")}</p>
        </Show>
        <Contradiction model={model} />
        <BasePanel model={model} />
        <PlacedBases model={model} />
      </div>
    </div>
  );
}
