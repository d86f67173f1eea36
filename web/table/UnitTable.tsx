import { Show } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { failureWords } from "../i18n/failure-words.ts";
import { latest, useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { createUnitTable } from "./create-unit-table.ts";
import { TableTools } from "./TableTools.tsx";
import { UnitGrid } from "./UnitGrid.tsx";
import { useTableSpeech } from "./use-table-speech.ts";
import "./table.css";

/**
 * The units of the map as a table: the way through for a keyboard and a screen reader.
 * Order, filters and columns stand in the address (`sort`, `find`, `only`, `range`, `cols`).
 */
export function UnitTable(props: {
  /** Code of the unit pointed at on the map. */
  hovered?: string;
  /** Tells the unit pointed at in the table; undefined when none is. */
  onHover?: (code: string | undefined) => void;
  /** What the map shows; without it the filter "on the map now" is not offered. */
  visibleBounds?: Bounds;
  /** Colour a unit has on the map. */
  colourOf?: (code: string) => string | undefined;
}) {
  const model = useModel();
  const figureOf = useFigureOf();
  const { t, number } = useTableSpeech();
  const unitTable = createUnitTable(() => props.visibleBounds);

  const count = () => {
    const total = number(unitTable.allRows().length);
    const kept = number(unitTable.keptRows().length);
    return total === kept ? t("table.count", { total }) : t("table.countKept", { total, kept });
  };
  const isFiltered = () =>
    unitTable.only().length > 0 || model.state.find() !== "" || unitTable.range() !== undefined;
  /** The frame behind the table; filters are the reader's and stay here. */
  const exported = () => ({
    asOf: model.asOf(),
    generation: model.state.generation(),
    level: latest(model.frame)?.level,
    norm: model.state.norm(),
    structure: latest(model.frame)?.structure,
    within: model.scope(),
  });
  const failure = () =>
    failureWords(model.frame.error ?? model.communes.error ?? model.provinces.error, t);

  return (
    <section class="unit-table" aria-label={t("table.title")}>
      <TableTools unitTable={unitTable} canSee={props.visibleBounds !== undefined} />
      <div class="table-count">
        <p class="note" aria-live="polite">
          <Show when={model.units()} fallback={failure() ?? t("app.loading")}>
            <Figure of={figureOf(`class.${unitTable.level()}.strength.all`)}>{count()}</Figure>
          </Show>
        </p>
        <Show when={isFiltered()}>
          <button
            type="button"
            class="link"
            onClick={() => model.state.adjust({ only: [], find: null, range: null })}
          >
            {t("table.clear")}
          </button>
        </Show>
        <ExportMenu read="coverage" query={exported()} />
      </div>
      <UnitGrid
        unitTable={unitTable}
        hovered={props.hovered}
        onHover={props.onHover}
        colourOf={props.colourOf}
      />
    </section>
  );
}
