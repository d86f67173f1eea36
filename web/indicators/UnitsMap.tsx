import { createMemo, createResource, createSignal, For, Show } from "solid-js";
import type { IndicatorUnits } from "../../server/indicators/schema.ts";
import { fetchStructures, fetchUnits } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { CommuneFill } from "../map/CommuneFill.tsx";
import { fitTargets } from "../map/fit-targets.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import { latest } from "../model.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { OUTCOMES, type Outcome, unitRows } from "./unit-rows.ts";
import { useIndicatorWords } from "./use-indicators.tsx";

/** In the order of the outcomes: what counts, what does not, and what nobody reported. */
const COLOURS: Record<MapTheme, readonly string[]> = {
  light: ["#1f6fb4", "#e08a3c", "#b9c1ca"],
  dark: ["#6fb1ec", "#e0964e", "#59636f"],
  contrast: ["#0047ab", "#ff8c00", "#a9a9a9"],
};

/** Exactly the units behind a figure, each by whether it counts; the same units stand in the table. */
export function UnitsMap(props: {
  units: IndicatorUnits;
  /** What an outcome is called for this indicator. */
  outcome: (outcome: Outcome) => string;
}) {
  const words = useIndicatorWords();
  const { compare } = useSpeech();
  const { theme } = useScreen();
  const [chosen, setChosen] = createSignal<string>();
  const [structures] = createResource(fetchStructures);
  const [communes] = createResource(
    () => props.units.structure,
    async (structure) => (await fetchUnits(structure, "commune")).units,
  );
  const structure = () =>
    latest(structures)?.structures.find(({ id }) => id === props.units.structure);
  const rows = createMemo(
    () => new Map(unitRows(props.units, compare).map((row) => [row.code, row])),
  );
  const units = createMemo(() => new Map(latest(communes)?.map((unit) => [unit.code, unit])));
  const fill = createMemo(() => ({
    colours: COLOURS[theme()],
    classes: Int8Array.from(latest(communes) ?? [], ({ code }) =>
      OUTCOMES.indexOf(rows().get(code)?.outcome as Outcome),
    ),
  }));
  const fitTo = fitTargets(
    () => props.units.codes,
    (code) => units().get(code),
  );
  const tipOf = (code: string) => {
    const row = rows().get(code);
    return row && { title: row.name, lines: [row.place, props.outcome(row.outcome)] };
  };
  const seen = createMemo(() => {
    const found = new Set([...rows().values()].map(({ outcome }) => outcome));
    return OUTCOMES.filter((outcome) => found.has(outcome));
  });

  return (
    <figure class="units-map">
      <Show when={structure() && `${structure()!.boundaries.id} ${theme()}`} keyed>
        <GroundMap
          structure={structure()!}
          theme={theme()}
          label={words("units.map")}
          onMap={fitTo}
        >
          <CommuneFill
            communes={latest(communes) ?? []}
            fill={fill()}
            chosen={chosen()}
            onChoose={(code) => setChosen(rows().has(code) ? code : undefined)}
            tipOf={tipOf}
          />
        </GroundMap>
      </Show>
      <figcaption>
        <For each={seen()}>
          {(outcome) => (
            <span>
              <span
                class="swatch"
                style={{ "--swatch": COLOURS[theme()][OUTCOMES.indexOf(outcome)] }}
              />
              {props.outcome(outcome)}
            </span>
          )}
        </For>
      </figcaption>
    </figure>
  );
}
