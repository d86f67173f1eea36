import { useSearchParams } from "@solidjs/router";
import type { Map as MapLibre } from "maplibre-gl";
import { createMemo, createResource, createSignal, For, Show } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { fetchStructures, fetchUnits } from "../api/client.ts";
import { STRUCTURE_NOW } from "../constants.ts";
import {
  type ChangeClass,
  changeClasses,
  changeClassOf,
  changeText,
} from "../difference/change-classes.ts";
import { changeColours } from "../difference/change-colours.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { CommuneFill, type Fill } from "../map/CommuneFill.tsx";
import { fitTargets } from "../map/fit-targets.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { Tip } from "../map/map-owner.ts";
import { latest } from "../model.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { CompareTables } from "./CompareTables.tsx";
import { fetchComparison, fetchNeed, fetchPlan, generationFor } from "./client.ts";
import { en, vi } from "./compare-strings.ts";
import { postsIn } from "./hand.ts";
import { linkCameras } from "./link-cameras.ts";
import { MoveArcs } from "./MoveArcs.tsx";
import { needFill } from "./need-classes.ts";
import { PlanFailure } from "./PlanFailure.tsx";
import { ServedLines } from "./ServedLines.tsx";
import { usePlanNames } from "./use-plan-names.ts";

/** Two plans side by side on linked maps, and what differs: on a map and in tables. */
export function ComparePlans(props: { a: string; b: string }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const { theme } = useScreen();
  const [, setSearch] = useSearchParams();
  const [structures] = createResource(fetchStructures);
  const [units] = createResource(async () => {
    const [communes, provinces] = await Promise.all(
      (["commune", "province"] as const).map((level) => fetchUnits(STRUCTURE_NOW, level)),
    );
    const all = [...communes!.units, ...provinces!.units];
    return { communes: communes!.units, byCode: new Map(all.map((unit) => [unit.code, unit])) };
  });
  const sideOf = (id: () => string) =>
    createResource(id, async (of) => {
      const plan = await fetchPlan(of);
      return { plan, need: await fetchNeed(plan.question, generationFor(plan)) };
    })[0];
  const [a, b] = [sideOf(() => props.a), sideOf(() => props.b)];
  const [comparison] = createResource(
    () => ({ a: props.a, b: props.b }),
    (both) => fetchComparison(both.a, both.b),
  );
  const [chosen, setChosen] = createSignal<string>();
  const structure = () => latest(structures)?.structures.find(({ id }) => id === STRUCTURE_NOW);
  const unit = (code: string) => latest(units)?.byCode.get(code);
  const sources = createMemo(
    () =>
      new Map(
        [a, b].flatMap((side) => latest(side)?.need.sources ?? []).map((one) => [one.id, one]),
      ),
  );
  const names = usePlanNames({ unit, source: (id) => sources().get(id) });
  const failure = () => a.error ?? b.error ?? comparison.error ?? structures.error;
  const link = linkCameras();

  const movesOf = (plan: Plan) => plan.solution?.moves ?? [];
  const basesOf = (plan: Plan) => plan.solution?.bases ?? [];
  const isBases = () => latest(a)?.plan.question.mode === "bases";
  /** Name of the commune whose base serves this one. */
  const serverOf = (plan: Plan, code: string) => {
    const base = basesOf(plan).find(({ serves }) => serves.includes(code));
    return base && names.commune(base.code);
  };
  const tipOf = (code: string): Tip | undefined => {
    const [left, right] = [latest(a), latest(b)];
    if (!left || !right) return undefined;
    if (isBases()) {
      const [one, other] = [serverOf(left.plan, code), serverOf(right.plan, code)];
      if (one === undefined && other === undefined) return undefined;
      const none = words("tip.none");
      return {
        title: names.commune(code),
        lines: [words("tip.bases", { a: one ?? none, b: other ?? none })],
      };
    }
    const [one, other] = [postsIn(movesOf(left.plan), code), postsIn(movesOf(right.plan), code)];
    if (one + other === 0) return undefined;
    return {
      title: names.commune(code),
      lines: [words("tip", { a: number(one), b: number(other) })],
    };
  };
  const differences = () => latest(comparison)?.communes ?? [];
  const classes = createMemo(() =>
    changeClasses(differences().map(({ difference }) => difference)),
  );
  const differenceFill = createMemo((): Fill | undefined => {
    const known = latest(units);
    if (!known) return undefined;
    const byCode = new Map(differences().map(({ code, difference }) => [code, difference]));
    return {
      classes: Int8Array.from(known.communes, ({ code }) => {
        const difference = byCode.get(code);
        // Where a base stands in both, nothing differs and yet there is something to see.
        return difference === undefined || (difference === 0 && !isBases())
          ? -1
          : changeClassOf(difference, classes());
      }),
      colours: changeColours(classes(), theme()),
    };
  });
  const sideFill = (side: typeof a) =>
    createMemo(() => {
      const [known, one] = [latest(units), latest(side)];
      return known && one && needFill(known.communes, one.need, theme());
    });
  const fills = { a: sideFill(a), b: sideFill(b) };

  const targetsOf = (side: typeof a) => latest(side)?.need.codes ?? [];
  // Moved, it takes the others along.
  const fitTo = fitTargets(() => [...new Set([...targetsOf(a), ...targetsOf(b)])], unit);
  const linked = (isFirst: boolean) => {
    let leave: (() => void) | undefined;
    return (map: MapLibre | undefined) => {
      leave?.();
      leave = map && link(map);
      if (isFirst) fitTo(map);
    };
  };
  const legendText = (range: ChangeClass) => {
    if (!isBases()) return changeText(range, number);
    const side = range.from === null ? "onlyA" : range.to === null ? "onlyB" : "both";
    return words(`legend.${side}`);
  };
  const OneMap = (given: {
    title: string;
    fill: Fill | undefined;
    plan: Plan | undefined;
    isFirst?: boolean;
  }) => (
    <figure class="plan-compare-map">
      <figcaption>{given.title}</figcaption>
      <Show when={structure() && `${structure()!.boundaries.id} ${theme()}`} keyed>
        <GroundMap
          structure={structure()!}
          theme={theme()}
          label={given.title}
          onMap={linked(given.isFirst ?? false)}
        >
          <CommuneFill
            communes={latest(units)?.communes ?? []}
            fill={given.fill}
            chosen={chosen()}
            onChoose={setChosen}
            tipOf={tipOf}
          />
          <Show
            when={isBases()}
            fallback={
              <MoveArcs
                moves={given.plan ? movesOf(given.plan) : []}
                sources={[...sources().values()]}
                unit={unit}
                pins={[]}
                chosen={chosen()}
              />
            }
          >
            <ServedLines
              bases={given.plan ? basesOf(given.plan) : []}
              pins={[]}
              unit={unit}
              chosen={chosen()}
            />
          </Show>
        </GroundMap>
      </Show>
    </figure>
  );

  return (
    <div class="plan-compare">
      <div class="plan-bar">
        <a
          class="button"
          href="/plan"
          onClick={(event) => {
            event.preventDefault();
            setSearch({ plan: null, with: null });
          }}
        >
          {words("back")}
        </a>
        <strong>{words("title")}</strong>
        <button
          type="button"
          class="button"
          onClick={() => setSearch({ plan: props.b, with: props.a })}
        >
          {words("swap")}
        </button>
      </div>
      <Show when={failure()}>
        {(error) => <PlanFailure error={error()} onRetry={() => location.reload()} />}
      </Show>
      <Show when={[a, b].some((side) => latest(side)?.plan.generationKept === false)}>
        <p class="notice" role="status">
          {words("lost")}
        </p>
      </Show>
      <div class="plan-compare-maps">
        <OneMap
          title={words("a", { name: latest(a)?.plan.name ?? "…" })}
          fill={fills.a()}
          plan={latest(a)?.plan}
          isFirst
        />
        <OneMap
          title={words("b", { name: latest(b)?.plan.name ?? "…" })}
          fill={fills.b()}
          plan={latest(b)?.plan}
        />
        <OneMap title={words("difference")} fill={differenceFill()} plan={undefined} />
      </div>
      <ul class="plan-compare-legend">
        <For each={classes()}>
          {(range, i) => (
            <li>
              <span
                class="plan-swatch"
                style={{ "--swatch": changeColours(classes(), theme())[i()] }}
              />
              {legendText(range)}
            </li>
          )}
        </For>
      </ul>
      <Show when={latest(comparison)}>
        {(known) => (
          <CompareTables
            comparison={known()}
            mode={isBases() ? "bases" : "posts"}
            names={names}
            onChoose={setChosen}
          />
        )}
      </Show>
    </div>
  );
}
