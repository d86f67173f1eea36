import { For, Show } from "solid-js";
import type { RequestEntry, RequestStep } from "../../server/requests/schema.ts";
import type { Document } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useRequestWords } from "./use-requests.tsx";

/** What became of one request, state after state: from when, which document says so, who told it when. */
export function RequestSteps(props: { request: RequestEntry; documents: readonly Document[] }) {
  const words = useRequestWords();
  const { date } = useSpeech();
  /** The first row may tell no more than that somebody asked. */
  const asked = (): RequestStep | undefined => {
    const [first] = props.request.steps;
    return first?.route === "unrouted" && first.state === "open" ? first : undefined;
  };
  const later = () => props.request.steps.slice(asked() ? 1 : 0);
  const became = ({ route, assignee, state }: RequestStep) => {
    const to = words(`route.${route}`);
    const routed = assignee ? words("row.to", { route: to, assignee }) : to;
    return `${routed} · ${words(`state.${state}`)}`;
  };
  return (
    <ol class="requests-steps" aria-label={words("steps.title")}>
      <li>
        <time dateTime={props.request.askedOn}>{date(props.request.askedOn)}</time>
        <div>
          {words("steps.asked")}
          <Show when={asked()}>
            {(step) => <Source step={step()} documents={props.documents} />}
          </Show>
        </div>
      </li>
      <For each={later()}>
        {(step) => (
          <li data-state={step.state}>
            <time dateTime={step.on}>{date(step.on)}</time>
            <div>
              {became(step)}
              <Source step={step} documents={props.documents} />
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}

function Source(props: { step: RequestStep; documents: readonly Document[] }) {
  const words = useRequestWords();
  const { date } = useSpeech();
  const document = () => props.documents.find(({ id }) => id === props.step.document);
  return (
    <span class="note">
      <Show when={document()}>
        {(known) => (
          <>
            <cite>{known().title}</cite>, {known().publisher}
            <Show when={known().unsupported}> ({words("steps.unsupported")})</Show>
            {" · "}
          </>
        )}
      </Show>
      {words("steps.told", { who: props.step.who, date: date(props.step.toldAt.slice(0, 10)) })}
    </span>
  );
}
