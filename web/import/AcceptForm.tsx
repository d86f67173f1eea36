import { createSignal, createUniqueId, For, Show } from "solid-js";
import type { Outcome, Preflight } from "../../server/import/schema.ts";
import { ApiError } from "../api/client.ts";
import { useOwnValidity } from "../forms/own-validity.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { changedUnits } from "./changed-units.ts";
import { acceptPreflight } from "./client.ts";
import { createDocument } from "./create-document.ts";
import type { ImportModel } from "./create-import.ts";
import { DocumentFields } from "./DocumentFields.tsx";
import { type Obstacle, obstaclesOf } from "./obstacles.ts";
import { Refusal } from "./Refusal.tsx";
import { remember } from "./remembered.ts";
import { useImportWords } from "./use-import-words.ts";

/** The document behind the file, and one button; while it cannot be pressed, the reasons in words. */
export function AcceptForm(props: {
  preflight: Preflight;
  model: ImportModel;
  onShow: (outcome: Outcome) => void;
}) {
  const words = useImportWords();
  const { number } = useSpeech();
  const whyId = createUniqueId();
  const form = createDocument(props.preflight);
  const [leaveOut, setLeaveOut] = createSignal(false);
  const [isWorking, setWorking] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  const counts = () => props.preflight.counts;
  const wanted = () => counts().new + counts().changed;
  const outside = () => counts().choices + counts().impossible;
  const obstacles = () => obstaclesOf(counts(), form, leaveOut());

  const accept = async (event: SubmitEvent) => {
    event.preventDefault();
    if (obstacles().length > 0 || isWorking()) return;
    setWorking(true);
    setError(undefined);
    const preflight = props.preflight;
    try {
      const units = await changedUnits(preflight.id);
      const result = await acceptPreflight(preflight.id, {
        who: form.who().trim(),
        remark: form.remark().trim(),
        document: {
          title: form.title().trim(),
          publisher: form.publisher().trim(),
          issuedOn: form.issuedOn()!,
        },
        leaveOut: leaveOut(),
      });
      remember("who", form.who().trim());
      remember("publisher", form.publisher().trim());
      props.model.finish({
        ...result,
        units,
        changedRows: preflight.counts.new + preflight.counts.changed,
        structure: preflight.structure,
        asOf: preflight.asOf ?? preflight.sums[0]!.asOf,
      });
    } catch (problem) {
      setError(problem);
      setWorking(false);
      if (problem instanceof ApiError && problem.code === "import.changed") {
        void props.model.refetch();
      }
    }
  };

  let place!: HTMLFormElement;
  const speakOwn = useOwnValidity();
  const fill = (field: string) => place.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();

  return (
    <form
      ref={(form) => {
        place = form;
        speakOwn(form);
      }}
      class="import-accept"
      onSubmit={accept}
    >
      <DocumentFields form={form} />
      <div class="import-decide">
        <Show when={outside() > 0 && wanted() > 0}>
          <label class="import-check-line">
            <input
              type="checkbox"
              checked={leaveOut()}
              onChange={(event) => setLeaveOut(event.currentTarget.checked)}
            />
            {words("accept.leaveOut", { count: number(outside()) })}
          </label>
        </Show>
        <div id={whyId} class="import-why" aria-live="polite">
          <Show
            when={obstacles().length > 0}
            fallback={<p>{words(isWorking() ? "accept.working" : "accept.ready")}</p>}
          >
            <p>{words("accept.why")}</p>
            <ul>
              <For each={obstacles()}>
                {(obstacle) => <Why obstacle={obstacle} onShow={props.onShow} onFill={fill} />}
              </For>
            </ul>
          </Show>
        </div>
        <Show when={error()}>{(problem) => <Refusal error={problem()} />}</Show>
        <p class="import-buttons">
          <button
            type="submit"
            class="button primary"
            disabled={obstacles().length > 0 || isWorking()}
            aria-describedby={whyId}
          >
            {isWorking()
              ? words("accept.working")
              : wanted() > 0
                ? words("accept.button", { rows: number(wanted()) })
                : words("accept.nothing")}
          </button>
          <button
            type="button"
            class="button"
            disabled={isWorking()}
            onClick={() => {
              props.model.say(words("accept.left"));
              void props.model.leave();
            }}
          >
            {words("accept.leave")}
          </button>
        </p>
      </div>
    </form>
  );
}

/** One reason, with the way to the rows or the field it speaks of. */
function Why(props: {
  obstacle: Obstacle;
  onShow: (outcome: Outcome) => void;
  onFill: (field: string) => void;
}) {
  const words = useImportWords();
  const { number } = useSpeech();
  const rows = () =>
    props.obstacle.id === "choices" || props.obstacle.id === "impossible"
      ? props.obstacle.id
      : undefined;
  return (
    <li>
      {words(`accept.why.${props.obstacle.id}`, { count: number(props.obstacle.count) })}
      <Show when={!rows() && props.obstacle.id !== "nothing"}>
        {" "}
        <button type="button" class="link" onClick={() => props.onFill(props.obstacle.id)}>
          {words("accept.fill")}
        </button>
      </Show>
      <Show when={rows()}>
        {(outcome) => (
          <>
            {" "}
            <button type="button" class="link" onClick={() => props.onShow(outcome())}>
              {words("accept.show")}
            </button>
          </>
        )}
      </Show>
    </li>
  );
}
