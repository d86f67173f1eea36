import { useSearchParams } from "@solidjs/router";
import { createResource, createSignal, For, Show } from "solid-js";
import type { NeedAnswer, Plan } from "../../server/plan/schema.ts";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";
import { fetchTimeline, fetchUnits, get } from "../api/client.ts";
import { STRUCTURE_NOW } from "../constants.ts";
import { useOwnValidity } from "../forms/own-validity.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { recall, remember } from "../import/remembered.ts";
import { latest } from "../model.tsx";
import { fullName } from "../unit/unit-name.ts";
import { type AfterTerms, afterTerms } from "./after-terms.ts";
import { createPlan, fetchNeed } from "./client.ts";
import { en, vi } from "./desk-strings.ts";
import { FollowOn } from "./FollowOn.tsx";
import { firstQuestion } from "./first-question.ts";
import { NumberField } from "./NumberField.tsx";
import { PlanFailure } from "./PlanFailure.tsx";
import * as plan from "./strings.ts";

/** A new plan from three answers: how many, where, who plans. Everything else has a default to change later. */
export function NewPlan(props: { onPlan: (plan: Plan) => void }) {
  const words = useWords(vi, en);
  const planWords = useWords(plan.vi, plan.en);
  const { t, number, compare } = useSpeech();
  const [search] = useSearchParams();
  const [provinces] = createResource(
    async () => (await fetchUnits(STRUCTURE_NOW, "province")).units,
  );
  const [timeline] = createResource(() => fetchTimeline());
  const read = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  /** Communes brought along, from the view of terms that end. */
  const codes = () => read("codes")?.split(",") ?? [];
  const [cliff] = createResource(
    () =>
      codes().length > 0 && {
        ...{ asOf: read("asOf"), norm: read("norm") },
        generation: read("generation"),
      },
    (query) => get<CliffAnswer>("/api/cliff", query),
  );
  const newest = () => latest(timeline)?.dates.at(-1);
  const after = () => {
    const [answer, date] = [latest(cliff), newest()];
    return answer && date ? afterTerms(answer, codes(), read("month"), date) : undefined;
  };
  const [renew, setRenew] = createSignal(false);
  const proposed = () => {
    const terms = after();
    return terms ? (renew() ? terms.ended : terms.lacking) : 28;
  };
  const [typed, setTyped] = createSignal<number>();
  const posts = () => typed() ?? proposed();
  const onBorder = () =>
    [...(latest(provinces) ?? [])]
      .filter(({ borderKm }) => borderKm.china + borderKm.laos + borderKm.cambodia > 0)
      .sort((a, b) => compare(a.name, b.name));

  const send = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    setBusy(true);
    setFailure();
    try {
      const bare = firstQuestion({
        posts: posts(),
        province: text("where") || undefined,
        codes: codes(),
        ...{ newest: newest(), today: new Date(), norm: read("norm") },
        ...{ after: after(), renew: renew() },
        mode: text("mode") === "bases" ? "bases" : "posts",
      });
      // Who can spare how many is known once the question is put.
      const { sources } = await fetchNeed(bare);
      const question =
        bare.mode === "posts" ? { ...bare, sources: lending(sources, bare.pins) } : bare;
      remember("who", text("who"));
      props.onPlan(
        await createPlan({
          name: text("name"),
          who: text("who"),
          question,
        }),
      );
    } catch (cause) {
      setFailure(() => cause);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="plan-new" ref={useOwnValidity()} onSubmit={send}>
      <h2>{planWords("new")}</h2>
      <label>
        {words("new.name")}
        <input
          class="field"
          name="name"
          required
          maxLength={200}
          placeholder={words("new.example")}
        />
      </label>
      <label>
        {words("new.mode")}
        <select class="field" name="mode">
          <option value="posts">{words("new.mode.posts")}</option>
          <option value="bases">{words("new.mode.bases")}</option>
        </select>
      </label>
      <NumberField
        label={words("new.posts")}
        value={posts()}
        least={1}
        most={100_000}
        onNumber={(count) => setTyped(count!)}
      />
      <Show
        when={codes().length === 0}
        fallback={
          <>
            <p class="note">{words("new.codes", { count: number(codes().length) })}</p>
            <Show when={after()}>
              {(terms) => <FollowOn terms={terms()} renew={renew()} onRenew={setRenew} />}
            </Show>
          </>
        }
      >
        <label>
          {words("new.where")}
          <select class="field" name="where">
            <option value="">{words("new.where.all")}</option>
            <For each={onBorder()}>
              {(province) => <option value={province.code}>{fullName(province, t)}</option>}
            </For>
          </select>
        </label>
      </Show>
      <label>
        {words("new.who")}
        <input class="field" name="who" required maxLength={200} value={recall("who")} />
      </label>
      <Show when={failure()}>
        {(error) => <PlanFailure error={error()} onRetry={() => setFailure()} />}
      </Show>
      <button type="submit" class="button primary" disabled={busy()}>
        {words("new.create")}
      </button>
    </form>
  );
}

/** Every body lends what it can spare; of one that nobody reported, what is held of it. */
function lending(known: NeedAnswer["sources"], pins: AfterTerms["renewal"]) {
  return known.flatMap(({ id, spare }) => {
    const held = pins.filter(({ source }) => source === id);
    const posts = spare ?? held.reduce((sum, pin) => sum + pin.posts, 0);
    return posts > 0 ? [{ id, posts }] : [];
  });
}
