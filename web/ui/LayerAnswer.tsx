import { type Accessor, type JSX, Show } from "solid-js";
import { Failure } from "./Region.tsx";

/** What a layer tells in the panel: why its figures did not come, that they are on their way, or them. */
export function LayerAnswer<T>(props: {
  known: T | undefined;
  failure: unknown;
  onRetry: () => void;
  waiting: JSX.Element;
  children: (known: Accessor<NonNullable<T>>) => JSX.Element;
}) {
  return (
    <>
      <Show when={props.failure}>
        {(error) => <Failure error={error()} onRetry={props.onRetry} />}
      </Show>
      <Show when={props.known} fallback={<Show when={!props.failure}>{props.waiting}</Show>}>
        {(known) => props.children(known)}
      </Show>
    </>
  );
}
