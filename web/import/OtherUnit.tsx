import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  on,
  onMount,
  Show,
} from "solid-js";
import type { Structure } from "../../server/schema.ts";
import type { SearchResult } from "../../server/units/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { createSearch } from "../search/create-search.ts";
import { nextActive } from "../search/search-options.ts";
import { fullName } from "../unit/unit-name.ts";
import { UnitOption } from "./UnitOption.tsx";
import { useImportWords } from "./use-import-words.ts";

/**
 * Any unit of the structure, by name or code.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function OtherUnit(props: {
  structure: Structure;
  busy: boolean;
  autofocus: boolean;
  onChoose: (unit: { code: string; name: string }) => void;
}) {
  const words = useImportWords();
  const { t } = useSpeech();
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  const [active, setActive] = createSignal(0);
  const { answer } = createSearch(text);
  let input!: HTMLInputElement;
  onMount(() => props.autofocus && input.focus());

  const results = createMemo((): SearchResult[] => {
    const now = answer();
    if (now.status !== "ready") return [];
    return now.results.filter(({ structure }) => structure === props.structure);
  });
  createEffect(on(results, () => setActive(0)));
  const isEmpty = () => answer().status === "ready" && results().length === 0;
  const choose = (unit: SearchResult | undefined) => {
    if (unit && !props.busy) props.onChoose({ code: unit.code, name: fullName(unit, t) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = nextActive(event.key, active(), results().length);
    if (next !== null) setActive(next);
    else if (event.key === "Enter") choose(results()[active()]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="import-other">
      <input
        ref={input}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={words("choice.search")}
        placeholder={words("choice.search")}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded={results().length > 0}
        aria-activedescendant={results().length > 0 ? `${id}-${active()}` : undefined}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        class="import-options"
        aria-label={words("choice.search")}
      >
        <For each={results()}>
          {(unit, i) => (
            <UnitOption
              id={`${id}-${i()}`}
              unit={unit}
              name={fullName(unit, t)}
              active={active() === i()}
              onPoint={() => setActive(i())}
              onChoose={() => choose(unit)}
            />
          )}
        </For>
      </div>
      <Show when={isEmpty()}>
        <p class="import-note">{words("choice.nothing")}</p>
      </Show>
    </div>
  );
}
