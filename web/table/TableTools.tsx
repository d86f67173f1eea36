import Columns3 from "lucide-solid/icons/columns-3";
import Search from "lucide-solid/icons/search";
import { createSignal, createUniqueId, For, Show } from "solid-js";
import { UNIT_STATES } from "../constants.ts";
import { rangeText } from "../coverage/classes.ts";
import { useModel } from "../model.tsx";
import type { Kept } from "../url-state.ts";
import type { UnitTableModel } from "./create-unit-table.ts";
import { useTableSpeech } from "./use-table-speech.ts";

const STATE_CHOICES: readonly Kept[] = ["known", ...UNIT_STATES];
const NORM_CHOICES: readonly Kept[] = ["below", "meeting", "fewest"];

/** Words, states and other filters of the table, and the choice of its columns. */
export function TableTools(props: { unitTable: UnitTableModel; canSee: boolean }) {
  const { state } = useModel();
  const { t, number } = useTableSpeech();
  const columnsId = createUniqueId();
  const [choosing, setChoosing] = createSignal(false);

  const only = () => props.unitTable.only();
  const setOnly = (next: readonly Kept[]) => state.adjust({ only: [...next] });
  const toggle = (kept: Kept) =>
    setOnly(only().includes(kept) ? only().filter((one) => one !== kept) : [...only(), kept]);
  const chosenStates = () => STATE_CHOICES.filter((choice) => only().includes(choice));
  const stateChoice = () => (chosenStates().length > 1 ? "several" : (chosenStates()[0] ?? ""));
  const chooseState = (choice: string) =>
    setOnly([
      ...only().filter((kept) => !STATE_CHOICES.includes(kept)),
      ...STATE_CHOICES.filter((kept) => kept === choice),
    ]);
  const stateLabel = (kept: Kept) =>
    kept === "known" ? t("table.state.known") : t(`state.${kept as (typeof UNIT_STATES)[number]}`);
  const rangeLabel = () => {
    const range = props.unitTable.range();
    return range
      ? t("table.range", {
          label: t(`coverage.indicator.${range.indicator}`),
          range: rangeText(range.classRange, number),
        })
      : undefined;
  };

  return (
    <div class="table-tools">
      <label class="table-find field">
        <Search size={18} aria-hidden="true" />
        <span class="visually-hidden">{t("table.find")}</span>
        <input
          type="search"
          placeholder={t("table.find")}
          value={state.find()}
          maxLength={80}
          onInput={(event) => state.adjust({ find: event.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        class="button"
        aria-expanded={choosing()}
        aria-controls={columnsId}
        onClick={() => setChoosing(!choosing())}
      >
        <Columns3 size={18} aria-hidden="true" /> {t("table.columns")}
      </button>
      <Show when={choosing()}>
        <ColumnChooser id={columnsId} unitTable={props.unitTable} />
      </Show>
      <div class="table-filters">
        <select
          class="field"
          aria-label={t("table.state")}
          onChange={(event) => chooseState(event.currentTarget.value)}
        >
          <option value="" selected={stateChoice() === ""}>
            {t("table.state.any")}
          </option>
          <Show when={stateChoice() === "several"}>
            <option value="several" selected>
              {t("table.state.several", { count: number(chosenStates().length) })}
            </option>
          </Show>
          <For each={STATE_CHOICES}>
            {(choice) => (
              <option value={choice} selected={stateChoice() === choice}>
                {stateLabel(choice)}
              </option>
            )}
          </For>
        </select>
        <For each={NORM_CHOICES.filter((kept) => kept === "below" || only().includes(kept))}>
          {(kept) => (
            <Chip
              on={only().includes(kept)}
              label={t(`table.${kept as "below"}`)}
              onClick={() => toggle(kept)}
            />
          )}
        </For>
        <Show when={props.canSee}>
          <Chip
            on={only().includes("seen")}
            label={t("table.seen")}
            onClick={() => toggle("seen")}
          />
        </Show>
        <Show when={rangeLabel()}>
          {(label) => <Chip on label={label()} onClick={() => state.adjust({ range: null })} />}
        </Show>
      </div>
    </div>
  );
}

function Chip(props: { on: boolean; label: string; onClick: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={props.on} onClick={() => props.onClick()}>
      {props.label}
    </button>
  );
}

function ColumnChooser(props: { id: string; unitTable: UnitTableModel }) {
  const { state } = useModel();
  const { t } = useTableSpeech();
  const seen = () => props.unitTable.seenColumns().map((column) => column.id);
  const toggle = (id: string) =>
    state.adjust({
      cols: seen().includes(id) ? seen().filter((one) => one !== id) : [...seen(), id],
    });
  return (
    <fieldset id={props.id} class="table-columns">
      <legend class="visually-hidden">{t("table.columns")}</legend>
      <For each={props.unitTable.columns().filter((column) => column.kind !== "name")}>
        {(column) => (
          <label>
            <input
              type="checkbox"
              checked={seen().includes(column.id)}
              onChange={() => toggle(column.id)}
            />
            {t(column.label)}
          </label>
        )}
      </For>
      <button
        type="button"
        class="link"
        disabled={state.cols() === undefined}
        onClick={() => state.adjust({ cols: null })}
      >
        {t("table.columnsUsual")}
      </button>
    </fieldset>
  );
}
