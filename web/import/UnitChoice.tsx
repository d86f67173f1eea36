import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import type { Candidate, PreflightRow } from "../../server/import/schema.ts";
import type { Structure } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { OtherUnit } from "./OtherUnit.tsx";
import { targetName } from "./target-name.ts";
import { UnitOption } from "./UnitOption.tsx";
import { useImportWords } from "./use-import-words.ts";

/**
 * Which unit a text means: the likeliest ones as a list for arrows and Enter, any other by search.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 */
export function UnitChoice(props: {
  row: number;
  text: string;
  alike: PreflightRow["alike"];
  candidates: readonly Candidate[];
  structure: Structure;
  busy: boolean;
  /** Row that a unit was chosen for alone, by code. */
  taken: ReadonlyMap<string, number>;
  /** @param isAlone  Chosen for this row alone, not for all with its text. */
  onChoose: (unit: { code: string; name: string }, isAlone: boolean) => void;
}) {
  const words = useImportWords();
  const { t, number } = useSpeech();
  const id = createUniqueId();
  const [active, setActive] = createSignal(0);
  const [isSearching, setSearching] = createSignal(false);
  const rows = () => props.alike?.rows ?? 1;
  const isApart = () => props.alike?.together === false;
  const [wantsAlone, setWantsAlone] = createSignal(false);
  const isAlone = () => isApart() || wantsAlone();
  const holdsFor = () => {
    const key = isApart() ? "choice.apart" : rows() > 1 ? "choice.all" : "choice.one";
    return words(key, { text: props.text, count: number(rows()) });
  };
  /** Where each row is a unit of its own, one that another row has. */
  const takenBy = ({ code }: Candidate) => (isApart() ? props.taken.get(code) : undefined);
  const candidates = createMemo(() =>
    props.candidates.toSorted((a, b) => Number(!!takenBy(a)) - Number(!!takenBy(b))),
  );
  const nameOf = (candidate: Candidate) => targetName(candidate, words, t);
  const choose = (candidate: Candidate | undefined) => {
    if (candidate && !props.busy) {
      props.onChoose({ code: candidate.code, name: nameOf(candidate) }, isAlone());
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = candidates().length - 1;
    if (event.key === "ArrowDown") setActive(Math.min(active() + 1, last));
    else if (event.key === "ArrowUp") setActive(Math.max(active() - 1, 0));
    else if (event.key === "Home") setActive(0);
    else if (event.key === "End") setActive(last);
    else if (event.key === "Enter" || event.key === " ") choose(candidates()[active()]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="import-choice">
      <p class="import-note" id={`${id}-keys`}>
        {holdsFor()}
        <span class="visually-hidden"> {words("choice.keys")}</span>
      </p>
      <Show when={rows() > 1 && !isApart()}>
        <label class="import-check-line">
          <input
            type="checkbox"
            checked={wantsAlone()}
            onChange={(event) => setWantsAlone(event.currentTarget.checked)}
          />
          {words("choice.alone", { row: number(props.row) })}
        </label>
      </Show>
      <Show when={props.candidates.length > 0}>
        <div
          role="listbox"
          class="import-options"
          tabIndex={0}
          aria-label={words("choice.label", { row: props.row, text: props.text })}
          aria-describedby={`${id}-keys`}
          aria-activedescendant={`${id}-${active()}`}
          aria-disabled={props.busy}
          onKeyDown={onKeyDown}
        >
          <For each={candidates()}>
            {(candidate, i) => (
              <UnitOption
                id={`${id}-${i()}`}
                unit={candidate}
                name={nameOf(candidate)}
                confidence={candidate.confidence}
                takenBy={takenBy(candidate)}
                active={active() === i()}
                onPoint={() => setActive(i())}
                onChoose={() => choose(candidate)}
              />
            )}
          </For>
        </div>
      </Show>
      <Show
        when={isSearching() || props.candidates.length === 0}
        fallback={
          <button type="button" class="link" onClick={() => setSearching(true)}>
            {words("choice.other")}
          </button>
        }
      >
        <OtherUnit
          structure={props.structure}
          busy={props.busy}
          autofocus={isSearching()}
          onChoose={(unit) => props.onChoose(unit, isAlone())}
        />
      </Show>
    </div>
  );
}
