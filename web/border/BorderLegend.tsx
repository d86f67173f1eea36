import { For, Show } from "solid-js";
import { NEIGHBOURS, UNIT_STATES } from "../constants.ts";
import { rangeText } from "../coverage/classes.ts";
import { cssShade } from "../map/shade.ts";
import { rangeParameter } from "../table/filter.ts";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { screenAddress } from "../ui/screens.ts";
import { StateKey } from "../unit/StateKey.tsx";
import { LOAN_SHADE, NEIGHBOUR_SHADES } from "./border-colours.ts";
import type { BorderCounts } from "./count-border.ts";
import type { LoanMark } from "./join-loans.ts";
import { radiusOfPosts } from "./posts-size.ts";
import { useBorderSpeech } from "./use-border-speech.ts";
import "./border.css";

/** Every sign of the border layer with what it counts; classes and states add up to the communes. */
export function BorderLegend(props: {
  counts: BorderCounts;
  elsewhere: readonly LoanMark[];
  planned: readonly LoanMark[];
  place: string | undefined;
  /** Radius of the symbol of one post on the map, CSS pixels. */
  onePost: number;
}) {
  const { t, number } = useBorderSpeech();
  const figureOf = useFigureOf();
  const postsOf = (marks: readonly LoanMark[]) => marks.reduce((sum, mark) => sum + mark.posts, 0);
  const arcCount = () => props.counts.communes - props.counts.unreinforced;
  return (
    <Show
      when={props.counts.communes > 0}
      fallback={<p class="note">{t("border.noneHere", { place: props.place ?? "" })}</p>}
    >
      <figure class="legend border-legend" style={{ "--loan": cssShade(LOAN_SHADE) }}>
        <h3>{t("border.neighbours")}</h3>
        <ul class="legend-list">
          <For each={NEIGHBOURS}>
            {(neighbour) => {
              const here = () => props.counts.byNeighbour[neighbour];
              return (
                <li classList={{ none: here().communes === 0 }}>
                  <span
                    class="border-swatch"
                    style={{ "--swatch": cssShade(NEIGHBOUR_SHADES[neighbour]) }}
                  />
                  <span>{t(`neighbour.${neighbour}`)}</span>
                  <span class="count">
                    <Figure of={figureOf(`border_units.${neighbour}`)}>
                      {t("border.communesKm", {
                        communes: number(here().communes),
                        km: number(Math.round(here().km)),
                      })}
                    </Figure>
                  </span>
                </li>
              );
            }}
          </For>
        </ul>
        <Show when={props.counts.touchingTwo > 0}>
          <p class="note">
            <Figure of={figureOf("border_units.two")}>
              {t("border.touchingTwo", { count: number(props.counts.touchingTwo) })}
            </Figure>
          </p>
        </Show>
        <Show when={props.counts.marked > 0}>
          <p class="note">
            <Figure of={figureOf("border_units.marked")}>
              {t("border.marked", { count: number(props.counts.marked) })}
            </Figure>
          </p>
        </Show>

        <h3>{t("border.lent")}</h3>
        <ul class="legend-list">
          <For each={props.counts.classes}>
            {(range) => (
              <li>
                <Circle radius={radiusOfPosts(range.largest, props.onePost)} />
                <span>{rangeText(range, number)}</span>
                <span class="count">
                  <Figure of={figureOf(`border_units.${rangeParameter(range)}`)}>
                    {number(range.units)}
                  </Figure>
                </span>
              </li>
            )}
          </For>
          <li>
            <span class="border-plain" />
            <span>{t("border.none")}</span>
            <span class="count">
              <Figure of={figureOf("border_units.none")}>
                {number(props.counts.unreinforced)}
              </Figure>
            </span>
          </li>
          <li classList={{ none: arcCount() === 0 }}>
            <Arc />
            <span>{t("border.arcs")}</span>
            <span class="count" />
          </li>
          <li classList={{ none: props.counts.endingSoon.communes === 0 }}>
            <Ending />
            <span>{t("border.ending")}</span>
            <span class="count">
              <Figure of={figureOf("border_posts.ending")}>
                {t("border.endingCount", {
                  communes: number(props.counts.endingSoon.communes),
                  posts: number(props.counts.endingSoon.posts),
                })}
              </Figure>
            </span>
          </li>
          <li classList={{ none: props.planned.length === 0 }}>
            <Planned />
            <span>{t("border.planned")}</span>
            <span class="count">
              <Figure of={figureOf("border_posts.planned")}>
                {t("border.endingCount", {
                  communes: number(props.planned.length),
                  posts: number(postsOf(props.planned)),
                })}
              </Figure>
            </span>
          </li>
        </ul>
        <p class="note">
          <Figure of={figureOf("border_posts")}>
            {t("border.lentTotal", {
              posts: number(props.counts.posts),
              communes: number(arcCount()),
            })}
          </Figure>
          <Show when={props.elsewhere.length > 0}>
            {". "}
            <Figure of={figureOf("border_posts.elsewhere")}>
              {t("border.elsewhere", {
                posts: number(postsOf(props.elsewhere)),
                communes: number(props.elsewhere.length),
              })}
            </Figure>
          </Show>
        </p>

        <p>
          <a class="link" href={screenAddress("/cliff", location.search)}>
            {t("border.cliff")}
          </a>
        </p>

        <h3>{t("border.states")}</h3>
        <ul class="legend-list">
          <For each={UNIT_STATES}>
            {(state) => (
              <li class="state-row" classList={{ none: props.counts.states[state] === 0 }}>
                <StateKey state={state} />
                <span class="count">
                  <Figure of={figureOf(`border_units.${state}`)}>
                    {number(props.counts.states[state])}
                  </Figure>
                </span>
              </li>
            )}
          </For>
        </ul>
        <figcaption class="legend-total">
          {t("legend.total")}:{" "}
          <Figure of={figureOf("border_units")}>
            {t("border.total", { count: number(props.counts.communes) })}
          </Figure>
          <Show when={props.place}>{(place) => ` ${t("border.inside", { place: place() })}`}</Show>
        </figcaption>
      </figure>
    </Show>
  );
}

const BOX = 34;

/** The symbol at the size it has on the map. */
function Circle(props: { radius: number }) {
  const radius = () => Math.min(props.radius, BOX / 2 - 1);
  const height = () => Math.max(22, 2 * radius() + 2);
  return (
    <svg
      class="border-sign"
      viewBox={`0 0 ${BOX} ${height()}`}
      style={{ height: `${height()}px` }}
      aria-hidden="true"
    >
      <circle cx={BOX / 2} cy={height() / 2} r={radius()} fill="var(--loan)" />
    </svg>
  );
}

function Arc() {
  return (
    <svg class="border-sign low" viewBox="0 0 34 22" aria-hidden="true">
      <path d="M4 18A13 11 0 0 1 30 18" fill="none" stroke="var(--loan)" stroke-width="2" />
      <circle
        cx="4"
        cy="18"
        r="2.5"
        fill="var(--surface)"
        stroke="var(--loan)"
        stroke-width="1.5"
      />
      <circle cx="30" cy="18" r="3.5" fill="var(--loan)" />
    </svg>
  );
}

function Planned() {
  return (
    <svg class="border-sign" viewBox="0 0 34 22" aria-hidden="true">
      <path
        d="M2 16A18 14 0 0 1 15 9"
        fill="none"
        stroke="var(--loan)"
        stroke-width="2"
        stroke-dasharray="2 3"
      />
      <circle cx="22" cy="11" r="7" fill="none" stroke="var(--loan)" stroke-width="2" />
    </svg>
  );
}

function Ending() {
  return (
    <svg class="border-sign" viewBox="0 0 34 34" aria-hidden="true">
      <path
        d="M1 22A20 18 0 0 1 10 11"
        fill="none"
        stroke="var(--loan)"
        stroke-width="2"
        stroke-dasharray="4 3"
      />
      <circle cx="19" cy="17" r="7" fill="var(--loan)" />
      <circle
        cx="19"
        cy="17"
        r="11"
        fill="none"
        stroke="var(--ink)"
        stroke-width="2"
        stroke-dasharray="5.36 3.28"
      />
    </svg>
  );
}
