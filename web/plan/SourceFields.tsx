import { createSignal, For } from "solid-js";
import type { NeedAnswer, PostsQuestion } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fold } from "../table/fold.ts";
import { NumberField } from "./NumberField.tsx";
import { en, vi } from "./question-strings.ts";

type Sources = PostsQuestion["sources"];

/** Who lends at most how many, beside what each has and can spare by its own norm. */
export function SourceFields(props: {
  known: NeedAnswer["sources"];
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
  const text = (value: number | null) => (value === null ? "–" : number(value));

  return (
    <>
      <div class="plan-tools">
        <button
          type="button"
          class="button"
          onClick={() =>
            props.onSources(
              props.known.flatMap(({ id, spare }) => (spare ? [{ id, posts: spare }] : [])),
            )
          }
        >
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
                  <td>{text(source.strength)}</td>
                  <td>{text(source.norm)}</td>
                  <td>{number(source.lent)}</td>
                  <td>{text(source.spare)}</td>
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
