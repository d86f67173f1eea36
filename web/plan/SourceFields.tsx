import { createSignal, For, Show } from "solid-js";
import type { NeedAnswer, PostsQuestion } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fold } from "../table/fold.ts";
import { Figure, type TraceQuery } from "../trace/Figure.tsx";
import { allSpare } from "./fold-supplies.ts";
import { NumberField } from "./NumberField.tsx";
import { en, vi } from "./question-strings.ts";

type Sources = PostsQuestion["sources"];

/** Who lends at most how many, beside what each has and can spare by its own norm. */
export function SourceFields(props: {
  known: NeedAnswer["sources"];
  /** The question behind what is told of a body. */
  figureOf: (figure: string) => TraceQuery;
  sources: Sources;
  onSources: (sources: Sources) => void;
}) {
  const words = useWords(vi, en);
  const { number, compare } = useSpeech();
  const [sought, setSought] = createSignal("");
  const lends = (id: string) => props.sources.find((source) => source.id === id)?.posts ?? 0;
  const listed = () =>
    [...props.known]
      .filter(({ name }) => fold(name).includes(fold(sought())))
      .sort((a, b) => lends(b.id) - lends(a.id) || compare(a.name, b.name));
  const set = (id: string, posts: number) => {
    const others = props.sources.filter((source) => source.id !== id);
    props.onSources(posts === 0 ? others : [...others, { id, posts }]);
  };
  const Told = (of: { figure: string; value: number | null }) => (
    <td>
      <Show when={of.value !== null} fallback="–">
        <Figure of={props.figureOf(of.figure)}>{number(of.value!)}</Figure>
      </Show>
    </td>
  );

  return (
    <>
      <div class="plan-tools">
        <button type="button" class="button" onClick={() => props.onSources(allSpare(props.known))}>
          {words("q.sources.all")}
        </button>
        <button type="button" class="button" onClick={() => props.onSources([])}>
          {words("q.sources.none")}
        </button>
      </div>
      <input
        class="field"
        type="search"
        aria-label={words("q.find")}
        placeholder={words("q.find")}
        value={sought()}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <div class="plan-scroll">
        <table class="plan-sources">
          <thead>
            <tr>
              <th>{words("q.source")}</th>
              <th>{words("q.own")}</th>
              <th>{words("q.norm")}</th>
              <th>{words("q.lent")}</th>
              <th>{words("q.spare")}</th>
              <th>{words("q.lends")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={listed()}>
              {(source) => (
                <tr>
                  <th scope="row">{source.name}</th>
                  <Told figure={`body_posts.${source.id}`} value={source.strength} />
                  <Told figure={`body_norm.${source.id}`} value={source.norm} />
                  <Told figure={`body_lent.${source.id}`} value={source.lent} />
                  <Told figure={`body_spare.${source.id}`} value={source.spare} />
                  <td>
                    <NumberField
                      bare
                      label={`${words("q.lends")}: ${source.name}`}
                      value={lends(source.id)}
                      least={0}
                      most={100_000}
                      onNumber={(posts) => set(source.id, posts!)}
                    />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
