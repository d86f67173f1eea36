import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  on,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { latest, useModel } from "../model.tsx";
import { focusCardOf } from "../unit/focus-card.ts";
import { unitChange } from "../unit/unit-address.ts";
import { createSearch } from "./create-search.ts";
import { SearchResults } from "./SearchResults.tsx";
import { nextActive, type SearchOption, searchGroups } from "./search-options.ts";
import { useSearchSpeech } from "./use-search-speech.ts";
import "./search.css";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select") !== null);

/**
 * Finds a unit by name, former name or code: the ARIA combobox with a list, whose first line is active
 * by itself. Without `onChoose` it goes to the unit.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchBox(props: { onChoose?: (option: SearchOption) => void }) {
  const model = useModel();
  const { t } = useSearchSpeech();
  const listId = createUniqueId();
  const [text, setText] = createSignal("");
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(0);
  const { answer, retry } = createSearch(text);
  let input!: HTMLInputElement;

  const structures = () => latest(model.structures)?.structures ?? [];
  const inForce = () => structures().find((one) => one.inForceUntil === null)?.id ?? "2026";
  const groups = createMemo(() => {
    const now = answer();
    if (now.status !== "ready") return [];
    return searchGroups(now.results, model.structure()?.id, inForce());
  });
  const options = createMemo(() => groups().flatMap((group) => group.options));
  const isOpen = () => open() && answer().status !== "idle";
  const optionId = (index: number) => `${listId}-${index}`;
  /** The lines answer what stands in the field, not what stood there a moment ago. */
  const isCurrent = () => {
    const now = answer();
    return now.status === "ready" && now.text === text().trim();
  };
  // Enter pressed before the answer came: chosen as soon as it does.
  let eager = false;
  createEffect(
    on(
      options,
      () => {
        setActive(0);
        const best = options()[0];
        if (eager && isCurrent() && best) choose(best);
      },
      { defer: true },
    ),
  );

  const choose = (option: SearchOption) => {
    eager = false;
    setOpen(false);
    setText("");
    input.blur();
    if (props.onChoose) props.onChoose(option);
    else {
      focusCardOf(option.code);
      model.state.go(unitChange(option, model.structure()?.id, structures()));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = nextActive(event.key, isOpen() ? active() : -1, options().length);
    const chosen = options()[active()];
    if (next !== null) {
      setOpen(true);
      setActive(next);
    } else if (event.key === "Enter" && isOpen() && !isCurrent()) eager = true;
    else if (event.key === "Enter" && isOpen() && chosen) choose(chosen);
    else if (event.key === "Escape" && isOpen()) setOpen(false);
    else if (event.key === "Escape" && text() !== "") setText("");
    else if (event.key === "Escape") input.blur();
    else return;
    event.preventDefault();
  };

  onMount(() => {
    const onSlash = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    document.addEventListener("keydown", onSlash);
    onCleanup(() => document.removeEventListener("keydown", onSlash));
  });

  return (
    <search class="search" onFocusOut={(event) => leave(event, () => setOpen(false))}>
      <div class="search-field">
        <Search size={18} aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          inputmode="search"
          enterkeyhint="go"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={200}
          aria-label={t("search.label")}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={isOpen()}
          aria-activedescendant={isOpen() && options().length > 0 ? optionId(active()) : undefined}
          placeholder={t("search.placeholder")}
          value={text()}
          onInput={(event) => {
            eager = false;
            setText(event.currentTarget.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          on:keydown={onKeyDown}
        />
        <Show when={text()} fallback={<kbd title={t("search.shortcut")}>/</kbd>}>
          <button
            type="button"
            class="search-clear"
            aria-label={t("search.clear")}
            onClick={() => {
              setText("");
              input.focus();
            }}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </Show>
      </div>
      <SearchResults
        id={listId}
        open={isOpen()}
        answer={answer()}
        groups={groups()}
        active={active()}
        optionId={optionId}
        onChoose={choose}
        onPoint={setActive}
        onRetry={retry}
      />
    </search>
  );
}

/** Focus went out of the whole box, not from one part of it to another. */
function leave(event: FocusEvent & { currentTarget: HTMLElement }, close: () => void) {
  if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close();
}
