import { For, Show } from "solid-js";
import { type PostCell, type Posts, postRuns } from "./post-cells.ts";
import "./post-bar.css";

/** Up to this many posts each gets a square of its own; more become lengths. */
const MOST_SQUARES = 32;

/** Posts of a unit as a bar. Decorative: the same numbers stand beside it in words. */
export function PostBar(props: { posts: Posts; need: number | null; lent: number }) {
  const runs = () => postRuns(props.posts, props.need, props.lent);
  const total = () => runs().reduce((sum, { count }) => sum + count, 0);
  /** Posts before a run: the minimum stands where it is reached. */
  const startOf = (cell: PostCell) => {
    const at = runs().findIndex((run) => run.cell === cell);
    return runs()
      .slice(0, at)
      .reduce((sum, { count }) => sum + count, 0);
  };
  return (
    <div class="post-bar" data-squares={total() <= MOST_SQUARES} aria-hidden="true">
      <For each={runs()}>
        {(run) => (
          <Show
            when={total() <= MOST_SQUARES}
            fallback={<i data-cell={run.cell} style={{ "flex-grow": run.count }} />}
          >
            <For each={Array.from({ length: run.count })}>
              {(_, i) => (
                <i
                  data-cell={run.cell}
                  data-apart={
                    (run.cell === "lent" && i() === 0) || startOf(run.cell) + i() === props.need
                  }
                />
              )}
            </For>
          </Show>
        )}
      </For>
    </div>
  );
}
