import type { PostsQuestion } from "../../server/plan/schema.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { AgainstField } from "./AgainstField.tsx";
import type { PlanModel } from "./create-plan.ts";
import { HeldList } from "./HeldList.tsx";
import { JudgeFields } from "./JudgeFields.tsx";
import { LimitFields } from "./LimitFields.tsx";
import { NumberField } from "./NumberField.tsx";
import { ObjectiveList } from "./ObjectiveList.tsx";
import { QuestionSection as Section } from "./QuestionSection.tsx";
import { en, vi } from "./question-strings.ts";
import { SearchFields } from "./SearchFields.tsx";
import { SourceFields } from "./SourceFields.tsx";
import { TargetFields } from "./TargetFields.tsx";
import { usePlanFigure } from "./use-plan-figure.ts";
import { WeightFields } from "./WeightFields.tsx";

/** The question in plain words with numbers to set: how many, from whom, where, limits, what matters. */
export function QuestionPanel(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const question = () => props.model.question();
  const locked = () => !props.model.editable() || props.model.isRunning();
  const set = (change: Partial<PostsQuestion>) => props.model.ask(change);
  const supply = () => question().sources.reduce((sum, { posts }) => sum + posts, 0);

  return (
    <fieldset class="plan-question" disabled={locked()}>
      <Section title={words("q.amount")} open>
        <NumberField
          label={words("q.posts")}
          value={question().posts}
          least={1}
          most={100_000}
          onNumber={(posts) => set({ posts: posts! })}
        />
        <label class="plan-check">
          <input
            type="checkbox"
            checked={question().placeAll}
            onChange={(event) => set({ placeAll: event.currentTarget.checked })}
          />
          {words("q.placeAll")}
        </label>
        <div class="plan-pair">
          <DayInput
            name="from"
            label={words("q.from")}
            date={question().term.from}
            required
            onDate={(from) => {
              const { until } = question().term;
              set({ term: { from, until: until !== null && until < from ? null : until } });
            }}
          />
          <DayInput
            name="until"
            label={words("q.until")}
            date={question().term.until}
            onDate={(until) => {
              if (until >= question().term.from) set({ term: { ...question().term, until } });
            }}
          />
        </div>
        <DayInput
          name="asOf"
          label={words("q.asOf")}
          date={question().asOf}
          required
          onDate={(asOf) => set({ asOf })}
        />
      </Section>
      <Section
        title={words("q.sources")}
        note={words("q.sources.note", {
          bodies: number(question().sources.filter(({ posts }) => posts > 0).length),
          posts: number(supply()),
        })}
      >
        <SourceFields
          known={props.model.need.now()?.sources ?? []}
          figureOf={usePlanFigure(props.model)}
          sources={question().sources}
          onSources={(sources) => set({ sources })}
        />
      </Section>
      <Section
        title={words("q.targets")}
        note={words("q.targets.note", {
          communes: number(props.model.need.now()?.codes.length ?? 0),
        })}
      >
        <TargetFields
          targets={question().targets}
          provinces={props.model.provinces() ?? []}
          onTargets={(targets) => set({ targets })}
        />
      </Section>
      <Section title={words("q.weights")} open>
        <p class="note">{words("q.weights.note")}</p>
        <WeightFields weights={question().weights} onWeights={(weights) => set({ weights })} />
        <JudgeFields question={question()} onQuestion={set} />
        <NumberField
          label={words("q.diminishing")}
          value={Math.round(question().diminishing * 100)}
          least={5}
          most={100}
          onNumber={(percent) => set({ diminishing: percent! / 100 })}
        />
      </Section>
      <Section title={words("q.limits")}>
        <LimitFields
          limits={question().limits}
          provinces={props.model.provinces() ?? []}
          onLimits={(limits) => set({ limits })}
        />
      </Section>
      <Section title={words("q.objectives")}>
        <ObjectiveList
          objectives={question().objectives}
          onObjectives={(objectives) => set({ objectives })}
        />
        <AgainstField question={question()} onQuestion={set} />
        <SearchFields question={question()} onQuestion={set} />
      </Section>
      <Section title={words("q.held")}>
        <HeldList model={props.model} onQuestion={set} />
      </Section>
    </fieldset>
  );
}
