import { createMemo, createSignal, For, Show } from "solid-js";
import type { DifferenceAnswer } from "../../server/difference/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { fold } from "../table/fold.ts";
import { Figure } from "../trace/Figure.tsx";
import { ChangeRow } from "./ChangeRow.tsx";
import { changeColours } from "./change-colours.ts";
import { countQuery } from "./change-query.ts";
import type { DifferenceModel } from "./create-difference.ts";
import { type ChangeKind, KINDS, kindOf } from "./kinds.ts";
import { en, vi } from "./strings.ts";

/** Rows drawn at once: all of them at once would be thousands. */
const PAGE = 100;

/** The units that changed, the largest change first, or by name; the one chosen on the map on top. */
export function ChangeTable(props: {
  model: DifferenceModel;
  answer: DifferenceAnswer;
  theme: MapTheme;
}) {
  const words = useWords(vi, en);
  const { number, compare } = useSpeech();
  const [kind, setKind] = createSignal<ChangeKind | "all">("all");
  const [order, setOrder] = createSignal<"largest" | "name">("largest");
  const [find, setFind] = createSignal("");
  const [shown, setShown] = createSignal(PAGE);
  const colours = createMemo(() => changeColours(props.model.classes(), props.theme));
  const rows = createMemo(() => {
    const wanted = fold(find());
    const chosen = props.model.chosen();
    const size = (strength: number | null) => Math.abs(strength ?? 0);
    return props.answer.units
      .filter((unit) => kind() === "all" || kindOf(unit) === kind())
      .filter(({ name }) => fold(name).includes(wanted))
      .sort(
        (a, b) =>
          Number(b.code === chosen) - Number(a.code === chosen) ||
          (order() === "largest"
            ? size(b.change.strength) - size(a.change.strength)
            : compare(a.name, b.name)) ||
          (a.code < b.code ? -1 : 1),
      );
  });
  const count = () => words("shown", { count: number(rows().length) });

  return (
    <section class="split-table difference-table" aria-label={words("table")}>
      <div class="difference-tools">
        <input
          class="field"
          type="search"
          aria-label={words("find")}
          placeholder={words("find")}
          onInput={(event) => setFind(event.currentTarget.value)}
        />
        <label>
          {words("filter")}{" "}
          <select
            class="field"
            onChange={(event) => setKind(event.currentTarget.value as ChangeKind)}
          >
            <For each={["all", ...KINDS] as const}>
              {(one) => <option value={one}>{words(`filter.${one}`)}</option>}
            </For>
          </select>
        </label>
        <label>
          {words("sort")}{" "}
          <select
            class="field"
            onChange={(event) => setOrder(event.currentTarget.value as "largest" | "name")}
          >
            <option value="largest">{words("sort.largest")}</option>
            <option value="name">{words("sort.name")}</option>
          </select>
        </label>
        <span class="note" role="status">
          <Show when={find() === ""} fallback={count()}>
            <Figure of={countQuery(props.answer, kind() === "all" ? "changed" : kind())}>
              {count()}
            </Figure>
          </Show>
        </span>
        <Show when={props.model.chosen()}>
          <button type="button" class="link" onClick={() => props.model.set({ unit: null })}>
            {words("clear")}
          </button>
        </Show>
      </div>
      <div class="split-rows difference-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words("unit")}</th>
              <th scope="col">{words("total")}</th>
              <th scope="col">{words("change")}</th>
              <th scope="col">{words("by")}</th>
              <th scope="col">{words("why")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows().slice(0, shown())}>
              {(unit) => (
                <ChangeRow
                  unit={unit}
                  answer={props.answer}
                  places={props.model.units()?.byCode}
                  colour={colours()[props.model.classOf(unit)]}
                  chosen={unit.code === props.model.chosen()}
                />
              )}
            </For>
          </tbody>
        </table>
        <Show when={rows().length > shown()}>
          <button type="button" class="button" onClick={() => setShown(shown() + PAGE)}>
            {words("more", { count: number(Math.min(PAGE, rows().length - shown())) })}
          </button>
        </Show>
      </div>
    </section>
  );
}
