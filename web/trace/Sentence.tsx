import { For, type JSX } from "solid-js";

/** Splits "{{ count }} of {{ all }}" at its places: texts at even positions, names at odd ones. */
const PLACES = /\{\{\s*(\w+)\s*\}\}/;
/** Signs that must not begin a line. */
const CLOSING = /^[.,;:)]+/;

/** A sentence that has figures for words: its text in the reader's language, around them. */
export function Sentence<Name extends string>(props: {
  /** Fills the places of the text, as `t` and `words` do. */
  words: (values: Record<Name, string>) => string;
  figures: Record<Name, () => JSX.Element>;
}) {
  const parts = () => {
    const names = Object.keys(props.figures) as Name[];
    const places = Object.fromEntries(names.map((name) => [name, `{{ ${name} }}`]));
    return props.words(places as Record<Name, string>).split(PLACES);
  };
  const closing = (i: number) => CLOSING.exec(parts()[i + 1] ?? "")?.[0] ?? "";
  return (
    <For each={parts()}>
      {(part, i) =>
        i() % 2 === 0 ? (
          part.slice(i() === 0 ? 0 : closing(i() - 1).length)
        ) : (
          <span class="figure-end">
            {props.figures[part as Name]()}
            {closing(i())}
          </span>
        )
      }
    </For>
  );
}
