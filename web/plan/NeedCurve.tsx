import { createEffect, createResource, createSignal, onCleanup, onMount, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { fetchCurve } from "./client.ts";
import type { PlanModel } from "./create-plan.ts";
import { curvePlot } from "./curve-plot.ts";
import { en, vi } from "./curve-strings.ts";
import { PlanFailure } from "./PlanFailure.tsx";

/** Posts that "what would more buy" is told for. */
const MORE = 10;

/** The curve of need met against N, worked out when it is asked for: every point is a solve. */
export function NeedCurve(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const [asked, setAsked] = createSignal<{ id: string; version: number }>();
  const [curve] = createResource(asked, ({ id }) => fetchCurve(id));
  const [width, setWidth] = createSignal(600);
  let holder!: HTMLDivElement;
  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    watch.observe(holder);
    onCleanup(() => watch.disconnect());
  });
  const ask = async () => {
    await props.model.save();
    const { id, version } = props.model.stored();
    setAsked({ id, version });
  };
  const known = () => (curve.error ? undefined : latest(curve));
  const more = () => {
    const answer = known();
    const [now, then] = [answer?.now, (answer?.now ?? 0) + MORE].map((posts) =>
      answer?.points.find((point) => point.posts === posts),
    );
    if (!now || !then || now.needMet === null || then.needMet === null) return undefined;
    return words("more", {
      posts: number(MORE),
      need: number(then.needMet - now.needMet),
      meeting: number((then.meeting ?? 0) - (now.meeting ?? 0)),
    });
  };

  return (
    <section class="plan-curve" aria-label={words("title")}>
      <header>
        <h2>{words("title")}</h2>
        <Show when={!curve.loading}>
          <button
            type="button"
            class="button"
            disabled={props.model.isRunning()}
            onClick={() => void ask()}
          >
            {words("ask")}
          </button>
        </Show>
        <Show when={curve.loading}>
          <p class="note" role="status">
            {words("asking")}
          </p>
        </Show>
        <Show when={more()}>{(line) => <p role="status">{line()}</p>}</Show>
      </header>
      <Show when={curve.error}>
        <PlanFailure error={curve.error} onRetry={() => void ask()} />
      </Show>
      <div ref={holder} class="plan-curve-plot">
        <Show when={known()}>
          {(answer) => {
            let place!: HTMLDivElement;
            createEffect(() => {
              const plot = curvePlot(
                answer(),
                Math.max(320, width()),
                {
                  x: words("x"),
                  y: words("y"),
                  now: words("now", { posts: number(answer().now) }),
                  tip: (point) =>
                    words("tip", {
                      posts: number(point.posts),
                      need: number(point.needMet ?? 0),
                      meeting: number(point.meeting ?? 0),
                      worst: number(point.worst ?? 0),
                    }),
                },
                number,
              );
              place.replaceChildren(plot);
            });
            return <div ref={place} />;
          }}
        </Show>
      </div>
      <Show when={known()?.points.some(({ status }) => status !== "optimal")}>
        <p class="note">{words("unproven")}</p>
      </Show>
    </section>
  );
}
