import { createEffect, For, Match, Show, Switch } from "solid-js";
import { latest, useModel } from "../model.tsx";
import { Failure } from "../ui/Region.tsx";
import { fullName } from "../unit/unit-name.ts";
import type { SearchAnswer } from "./create-search.ts";
import type { SearchGroup, SearchOption } from "./search-options.ts";
import { useSearchSpeech } from "./use-search-speech.ts";

/** The list under the field: lines in groups, or words for waiting, nothing found, failure. */
export function SearchResults(props: {
  id: string;
  open: boolean;
  answer: SearchAnswer;
  groups: SearchGroup[];
  active: number;
  optionId: (index: number) => string;
  onChoose: (option: SearchOption) => void;
  onPoint: (index: number) => void;
  onRetry: () => void;
}) {
  const { t, number, date } = useSearchSpeech();
  const model = useModel();
  const count = () => props.groups.reduce((sum, { options }) => sum + options.length, 0);
  const text = () => (props.answer.status === "idle" ? "" : props.answer.text);
  /** First line of a group, counted over the whole list. */
  const firstOf = (group: number) =>
    props.groups.slice(0, group).reduce((sum, { options }) => sum + options.length, 0);
  const groupTitle = ({ id }: SearchGroup) => {
    const since = latest(model.structures)?.structures.find((one) => one.inForceUntil === null);
    return t(`search.group.${id}`, { date: since ? date(since.inForceFrom) : "2025" });
  };
  const announcement = () => {
    if (!props.open || props.answer.status !== "ready") return "";
    return count() > 0
      ? t("search.found", { count: number(count()) })
      : t("search.none", { text: text() });
  };

  createEffect(() => {
    if (!props.open || count() === 0) return;
    document.getElementById(props.optionId(props.active))?.scrollIntoView({ block: "nearest" });
  });

  return (
    <>
      <div class="search-panel" hidden={!props.open}>
        <Switch>
          <Match when={props.answer.status === "loading"}>
            <p class="search-words">{t("search.loading", { text: text() })}</p>
          </Match>
          <Match when={props.answer.status === "failed" && props.answer}>
            {(failed) => (
              <div class="search-words">
                <Failure error={failed().error} onRetry={() => props.onRetry()} />
              </div>
            )}
          </Match>
          <Match when={count() === 0}>
            <div class="search-words">
              <p>{t("search.none", { text: text() })}</p>
              <p class="note">{t("search.none.next")}</p>
            </div>
          </Match>
        </Switch>
        <div id={props.id} role="listbox" aria-label={t("search.results")} hidden={count() === 0}>
          <For each={props.groups}>
            {(group, g) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
              <div role="group" aria-labelledby={`${props.id}-${group.id}`}>
                <p class="search-group" id={`${props.id}-${group.id}`}>
                  {groupTitle(group)}
                </p>
                <For each={group.options}>
                  {(option, i) => (
                    <OptionLine
                      id={props.optionId(firstOf(g()) + i())}
                      option={option}
                      active={props.active === firstOf(g()) + i()}
                      onChoose={() => props.onChoose(option)}
                      onPoint={() => props.onPoint(firstOf(g()) + i())}
                    />
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {announcement()}
      </p>
    </>
  );
}

const BECAME = {
  only: "search.became",
  most: "search.becameMost",
  rest: "search.part",
} as const;

function OptionLine(props: {
  id: string;
  option: SearchOption;
  active: boolean;
  onChoose: () => void;
  onPoint: () => void;
}) {
  const { t } = useSearchSpeech();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's input has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active line
    <div
      id={props.id}
      role="option"
      class="search-option"
      data-share={props.option.share}
      aria-selected={props.active}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={() => props.onPoint()}
      onClick={() => props.onChoose()}
    >
      <span class="search-name">{fullName(props.option.found, t)}</span>
      <span class="search-place">
        {props.option.found.place}
        <span class="figures"> {props.option.found.code}</span>
      </span>
      <Show when={props.option.successor}>
        {(successor) => (
          <span class="search-became">
            → {t(BECAME[props.option.share], { name: fullName(successor(), t) })}
          </span>
        )}
      </Show>
    </div>
  );
}
