import { type ComponentProps, Show } from "solid-js";
import { Outside } from "./Outside.tsx";
import { PlanFailure } from "./PlanFailure.tsx";
import { RunBar } from "./RunBar.tsx";

/** The head of an answer: the solve, and what stands in its way. */
export function AnswerHead(props: {
  model: Omit<ComponentProps<typeof RunBar>["model"], "hasPins"> & {
    question: () => { pins: readonly unknown[] };
    /** What is held or kept out and no longer belongs to the question. */
    outside: () => readonly unknown[];
    failure: () => unknown;
    save: () => Promise<unknown>;
    need: { failure: () => unknown; retry: () => void };
  };
  outsideText: string;
  dropText: string;
  onDrop: () => void;
}) {
  const isWhole = () => props.model.outside().length === 0;
  return (
    <>
      <RunBar
        model={{
          ...props.model,
          editable: () => props.model.editable() && isWhole(),
          hasPins: () => props.model.question().pins.length > 0,
        }}
      />
      <Show
        when={isWhole()}
        fallback={<Outside text={props.outsideText} drop={props.dropText} onDrop={props.onDrop} />}
      >
        <Show when={props.model.failure()}>
          {(error) => <PlanFailure error={error()} onRetry={() => void props.model.save()} />}
        </Show>
      </Show>
      <Show when={props.model.need.failure()}>
        {(error) => <PlanFailure error={error()} onRetry={props.model.need.retry} />}
      </Show>
    </>
  );
}
