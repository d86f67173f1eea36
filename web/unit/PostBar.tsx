import { For, Show } from "solid-js";
import { type Posts, postRuns } from "./post-cells.ts";
import "./post-bar.css";

/** Up to this many posts each gets a square of its own; more become lengths. */
const MOST_SQUARES = 32;

/** Posts of a unit as a bar. Decorative: the same numbers stand beside it in words. */
export function PostBar(props: { posts: Posts; need: number | null; lent: number }) {
  const runs = () => postRuns(props.posts, props.need, props.lent);
  const total = () => runs().reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="post-bar" data-squares={total() <= MOST_SQUARES} aria-hidden="true">
      <For each={runs()}>
        {(run) => (
          <Show
            when={total() <= MOST_SQUARES}
            fallback={<i data-cell={run.cell} style={{ "flex-grow": run.count }} />}
          >
            <For each={Array.from({ length: run.count })}>
              {(_, i) => <i data-cell={run.cell} data-first={i() === 0} />}
            </For>
          </Show>
        )}
      </For>
    </div>
  );
}
