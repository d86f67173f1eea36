import ChevronDown from "lucide-solid/icons/chevron-down";
import { Show } from "solid-js";
import type { RequestEntry } from "../../server/requests/schema.ts";
import type { Document } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { fold } from "../table/fold.ts";
import { Figure } from "../trace/Figure.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { screenAddress } from "../ui/screens.ts";
import { fullName } from "../unit/unit-name.ts";
import { RequestSteps } from "./RequestSteps.tsx";
import { useRequests, useRequestWords } from "./use-requests.tsx";

/** One request: who asked what when, where it went and how old it is; unfolded, what became of it. */
export function RequestRow(props: {
  request: RequestEntry;
  documents: readonly Document[];
  asOf: string;
}) {
  const words = useRequestWords();
  const { t, number, date } = useSpeech();
  const { state } = useScreen();
  const model = useModel();
  const { kept, set } = useRequests();
  const isUnfolded = () => kept().steps === props.request.id;
  const name = () => fullName({ kind: props.request.unitKind, name: props.request.name }, t);
  /** What became of a unit that has ended: codes live on, so that its own may name another one. */
  const successor = () => {
    const { code, provinceName } = props.request.now;
    if (props.request.structure === model.structure()?.id) return undefined;
    const unit = model.unit(code ?? "");
    if (code !== null && !unit) return undefined;
    const place = unit ? fullName(unit, t) : words("row.split");
    // One province may be spelt in two ways, Hóa and Hoá.
    const isSame = fold(provinceName) === fold(props.request.provinceName);
    return isSame ? place : `${place}, ${provinceName}`;
  };
  const address = () => {
    const { code, province } = props.request.now;
    const unit = code ?? province;
    const kept = screenAddress("/", location.search);
    return `${kept}${kept.includes("?") ? "&" : "?"}unit=${unit}&layers=staffing.requests`;
  };
  /** When it got its route and state. */
  const told = () => props.request.stateOn && date(props.request.stateOn);
  const age = () => ({
    ...{ figure: `request_age.${props.request.id}`, scope: "VN", asOf: props.asOf },
    generation: state.generation(),
  });
  const route = () => {
    const to = words(`route.${props.request.route}`);
    const { assignee } = props.request;
    return assignee ? words("row.to", { route: to, assignee }) : to;
  };
  return (
    <>
      <tr data-state={props.request.state}>
        <td class="requests-when">
          {date(props.request.askedOn)}
          <span class="note">
            <Figure of={age()}>
              {words(props.request.state === "open" ? "age.days" : "age.took", {
                days: number(props.request.ageDays),
              })}
            </Figure>
          </span>
        </td>
        <td>
          <a href={address()}>{name()}</a>
          <span class="note">
            {[
              props.request.district,
              props.request.provinceName,
              successor() && words("row.now", { place: successor()! }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </td>
        <td>
          {props.request.text}
          <span class="note">
            {words(`kind.${props.request.kind}`)}
            <Show when={props.request.demo}> · {words("row.demo")}</Show>
          </span>
        </td>
        <td>
          {route()}
          <Show
            when={props.request.route !== "unrouted" && props.request.state === "open" && told()}
          >
            {(day) => <span class="note">{words("row.since", { date: day() })}</span>}
          </Show>
        </td>
        <td class="requests-state" data-state={props.request.state}>
          {words(`state.${props.request.state}`)}
          <Show when={props.request.state === "closed" && told()}>
            {(day) => <span class="note">{words("row.closed", { date: day() })}</span>}
          </Show>
          <button
            type="button"
            class="button requests-unfold"
            aria-expanded={isUnfolded()}
            aria-label={words("steps.of", { name: name() })}
            onClick={() => set({ steps: isUnfolded() ? "" : props.request.id }, true)}
          >
            {words("steps.show")}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </td>
        <td>
          <Show when={!state.generation()}>
            <button
              type="button"
              class="button"
              onClick={() => set({ do: props.request.id })}
              aria-label={words("form.move", { name: name() })}
            >
              {words("row.move")}
            </button>
          </Show>
        </td>
      </tr>
      <Show when={isUnfolded()}>
        <tr class="requests-unfolded">
          <td colSpan="6">
            <RequestSteps request={props.request} documents={props.documents} />
          </td>
        </tr>
      </Show>
    </>
  );
}
