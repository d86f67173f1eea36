import { useSearchParams } from "@solidjs/router";
import { createResource, Match, Show, Switch } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest } from "../model.tsx";
import { ScreenFrame } from "../ui/ScreenFrame.tsx";
import { BasesDesk } from "./BasesDesk.tsx";
import { ComparePlans } from "./ComparePlans.tsx";
import { fetchPlan } from "./client.ts";
import { PlanDesk } from "./PlanDesk.tsx";
import { PlanList } from "./PlanList.tsx";
import { en, vi } from "./strings.ts";
import "../map/map.css";
import "./plan.css";
import "./question.css";
import "./answer.css";
import "./plan-list.css";
import "./compare-plans.css";
import { PlanFailure } from "./PlanFailure.tsx";

/**
 * `/plan`: where the next reinforcements should go. Without `plan` in the address every plan there is;
 * with it that plan; with `with` two beside each other.
 */
export default function PlanScreen() {
  return (
    <ScreenFrame title={{ vi: vi.title, en: en.title }}>
      <Inside />
    </ScreenFrame>
  );
}

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

function Inside() {
  const [search] = useSearchParams();
  const id = () => text(search.plan);
  const other = () => text(search.with);
  return (
    <Switch fallback={<PlanList />}>
      <Match when={id() && other()}>
        <ComparePlans a={id()} b={other()} />
      </Match>
      <Match when={id()} keyed>
        {(known) => <OnePlan id={known} />}
      </Match>
    </Switch>
  );
}

function OnePlan(props: { id: string }) {
  const { t } = useSpeech();
  const [plan, { refetch }] = createResource(() => props.id, fetchPlan);
  return (
    <Show
      when={latest(plan)}
      fallback={
        <Show when={plan.error} fallback={<p class="region-note">{t("app.loading")}</p>}>
          <PlanFailure error={plan.error} onRetry={() => void refetch()} />
        </Show>
      }
    >
      {(known) =>
        known().question.mode === "posts" ? (
          <PlanDesk plan={known()} />
        ) : (
          <BasesDesk plan={known()} />
        )
      }
    </Show>
  );
}
