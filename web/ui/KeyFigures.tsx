import { createMemo, createResource, For, Show } from "solid-js";
import type { CoverageFrame } from "../../server/staffing/schema.ts";
import { fetchCoverage } from "../api/client.ts";
import { useSpeechWith } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { minimumOf } from "../timeline/norm-choices.ts";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { fullName } from "../unit/unit-name.ts";
import type { UrlChange } from "../url-state.ts";
import { en, vi } from "./figure-strings.ts";
import { keyFigures } from "./key-figures.ts";
import "./key-figures.css";

interface Tile {
  id: string;
  label: string;
  figure: string;
  detail: string;
  /** What the table shows of it, and of its detail where that has units of its own. */
  opens: UrlChange;
  opensDetail?: UrlChange;
  /** Figure of the detail, where that has a number. */
  detailFigure?: string;
}

const EVERYTHING: UrlChange = { only: null, find: null, range: null, sort: null };

/** Units, known, meeting the norm, fewest and short, of the country or the province one looks into. */
export function KeyFigures(props: {
  /** Asked to show the units behind a figure: a change of the address for the table. */
  onOpen: (change: UrlChange) => void;
}) {
  const model = useModel();
  const { state } = model;
  const { t, number, date } = useSpeechWith(vi, en);
  const figureOf = useFigureOf();

  const [scopeFrame] = createResource(
    () => {
      const within = model.scope();
      return within === undefined
        ? undefined
        : { ...state.readBy(), level: "commune" as const, within };
    },
    (query) => fetchCoverage(query),
  );
  const frame = createMemo(() => (model.scope() ? latest(scopeFrame) : latest(model.frame)));
  const isWaiting = () => (model.scope() ? scopeFrame.loading : model.frame.loading);
  const failed = () => (model.scope() ? scopeFrame.error : model.frame.error);

  const nameOf = (code: string | undefined | null) => {
    const unit = code ? model.unit(code) : undefined;
    return unit ? fullName(unit, t) : undefined;
  };
  const placeName = (shown: CoverageFrame) => nameOf(shown.within) ?? t("app.country");
  const fewestName = (shown: CoverageFrame, index: number) => {
    const code = shown.codes[index]!;
    const parent = shown.within ? undefined : nameOf(model.unit(code)?.parent);
    return [nameOf(code) ?? code, parent].filter(Boolean).join(", ");
  };

  const tiles = (shown: CoverageFrame): Tile[] => {
    const { summary, applicable, notReported, below, fewestIndex, otherFewest } = keyFigures(shown);
    const part = (some: number, whole: number) =>
      t("figures.of", { part: number(some), whole: number(whole) });
    const min = minimumOf(shown.norm.choice);
    return [
      {
        id: "units",
        label: t("figures.units"),
        figure: number(summary.units),
        detail:
          applicable === summary.units
            ? t(shown.structure === "2021" ? "figures.unitsDetailOld" : "figures.unitsDetail")
            : t("figures.outside", { count: number(summary.units - applicable) }),
        opens: {},
        opensDetail:
          applicable === summary.units ? undefined : { only: ["not_applicable", "dissolved"] },
        detailFigure: "outside",
      },
      {
        id: "reported",
        label: t("figures.reported"),
        figure: part(summary.reported, applicable),
        detail:
          notReported === 0
            ? t("figures.allReported")
            : t("figures.notReported", { count: number(notReported) }),
        opens: { only: ["known"] },
        opensDetail: notReported === 0 ? undefined : { only: ["not_reported"] },
        detailFigure: "state.not_reported",
      },
      {
        id: "meeting",
        label: min === undefined ? t("figures.meeting") : t("figures.meetingIf", { min }),
        figure: summary.judged === 0 ? "–" : part(summary.meeting, summary.judged),
        detail:
          summary.judged === 0
            ? t("figures.noNorm")
            : below === 0
              ? t("figures.allMeet")
              : t("figures.below", { count: number(below) }),
        opens: { only: ["meeting"] },
        opensDetail: below === 0 ? undefined : { only: ["below"], sort: "-shortfall" },
        detailFigure: "below",
      },
      {
        id: "minimum",
        label: t("figures.minimum"),
        figure: summary.minimum === null ? "–" : number(summary.minimum),
        detail:
          fewestIndex === undefined
            ? t("figures.unknown")
            : otherFewest === 0
              ? fewestName(shown, fewestIndex)
              : t("figures.minimumOthers", {
                  unit: fewestName(shown, fewestIndex),
                  count: number(otherFewest + 1),
                }),
        opens: { only: ["fewest"] },
        detailFigure: otherFewest === 0 ? undefined : `fewest.${shown.level}`,
      },
      {
        id: "shortfall",
        label: t("figures.shortfall"),
        figure: summary.judged === 0 ? "–" : number(summary.shortfall),
        detail: summary.judged === 0 ? t("figures.noNorm") : t("figures.shortfallAt"),
        opens: { only: ["below"], sort: "-shortfall" },
      },
    ];
  };

  const open = (change: UrlChange) => props.onOpen({ ...EVERYTHING, ...change });

  return (
    <section class="key-figures" aria-label={t("figures.title")} aria-busy={isWaiting()}>
      <Show
        when={frame()}
        fallback={<p class="note">{failed() ? t("app.failed") : t("app.loading")}</p>}
      >
        {(shown) => (
          <>
            <h2>
              {placeName(shown())} <span class="note">{date(shown().asOf)}</span>
            </h2>
            <ul>
              <For each={tiles(shown())}>
                {(tile) => (
                  <li>
                    <div class="key-figure" data-tile={tile.id}>
                      <button
                        type="button"
                        class="key-label"
                        title={t("figures.open")}
                        onClick={() => open(tile.opens)}
                      >
                        {tile.label}
                      </button>
                      <span class="key-number">
                        <Figure of={figureOf(tile.id)} onTable={() => open(tile.opens)}>
                          {tile.figure}
                        </Figure>
                      </span>
                      <Show when={!tile.opensDetail}>
                        <span class="key-detail">
                          <Detail tile={tile} />
                        </span>
                      </Show>
                    </div>
                    <Show when={tile.opensDetail}>
                      {(opens) => (
                        <span class="link key-detail">
                          <Figure
                            of={figureOf(tile.detailFigure ?? tile.id)}
                            onTable={() => open(opens())}
                          >
                            {tile.detail}
                          </Figure>
                        </span>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </section>
  );
}

/** A detail with a number opens where that comes from; a name alone does not. */
function Detail(props: { tile: Tile }) {
  const figureOf = useFigureOf();
  return (
    <Show
      when={/\d/.test(props.tile.detail) && props.tile.detailFigure}
      fallback={props.tile.detail}
    >
      {(figure) => <Figure of={figureOf(figure())}>{props.tile.detail}</Figure>}
    </Show>
  );
}
