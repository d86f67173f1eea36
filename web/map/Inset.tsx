import { createMemo, For } from "solid-js";
import type { Archipelago } from "../../server/units/schema.ts";
import type { Coverage } from "../coverage/create-coverage.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest, useModel } from "../model.tsx";
import { archipelagoFill, archipelagoUnit } from "./archipelago-unit.ts";
import { MAP_COLOURS, type MapTheme } from "./map-colours.ts";

const WIDTH = 92;
const HEIGHT = 104;
const MARGIN = 8;

/** Positions inside a box of WIDTH × HEIGHT, north up, degrees kept square at the box's latitude. */
export function placeIslands(archipelago: Pick<Archipelago, "bounds" | "islands">) {
  const [west, south, east, north] = archipelago.bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(0.1, (east - west) * squeeze),
    (HEIGHT - 2 * MARGIN) / Math.max(0.1, north - south),
  );
  return archipelago.islands.map(({ name, position: [lon, lat] }) => ({
    name,
    x: WIDTH / 2 + (lon - (west + east) / 2) * squeeze * scale,
    y: HEIGHT / 2 - (lat - (south + north) / 2) * scale,
  }));
}

/** Hoàng Sa and Trường Sa beside the mainland, whatever the map looks at; a click goes there. */
export function Inset(props: { coverage: Coverage | undefined; theme: MapTheme }) {
  const model = useModel();
  const { t } = useSpeech();
  const archipelagos = () => latest(model.structures)?.archipelagos ?? [];
  const colours = () => MAP_COLOURS[props.theme];
  const names = { hoang_sa: "map.hoangSa", truong_sa: "map.truongSa" } as const;

  const unitOf = (id: Archipelago["id"]) => archipelagoUnit(latest(model.communes)?.units, id);
  const fillOf = (id: Archipelago["id"]) =>
    archipelagoFill(props.coverage, unitOf(id)) ?? colours().blank;

  return (
    <aside class="inset" aria-label={t("map.inset")}>
      <For each={archipelagos()}>
        {(archipelago) => {
          const islands = createMemo(() => placeIslands(archipelago));
          // All islands of an archipelago wear the same: found once, not once an island.
          const fill = createMemo(() => fillOf(archipelago.id));
          return (
            <button
              type="button"
              class="inset-map"
              onClick={() => {
                const unit = unitOf(archipelago.id);
                const [west, south, east, north] = archipelago.bounds;
                if (unit) model.state.go({ unit: unit.code });
                else model.state.go({ view: `6.5/${(south + north) / 2}/${(west + east) / 2}` });
              }}
            >
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
                <For each={islands()}>
                  {(island) => (
                    <circle
                      cx={island.x}
                      cy={island.y}
                      r="2.6"
                      fill={fill()}
                      stroke={colours().provinceLine}
                      stroke-width="0.9"
                    >
                      <title>{island.name}</title>
                    </circle>
                  )}
                </For>
              </svg>
              <span>{t(names[archipelago.id])}</span>
            </button>
          );
        }}
      </For>
    </aside>
  );
}
