import { type JSX, Show } from "solid-js";

/** A part of a question that folds. */
export function QuestionSection(props: {
  title: string;
  note?: string;
  open?: boolean;
  children: JSX.Element;
}) {
  return (
    <details class="plan-section" open={props.open}>
      <summary>
        {props.title}
        <Show when={props.note}>
          <span class="note">{props.note}</span>
        </Show>
      </summary>
      <div class="plan-fields">{props.children}</div>
    </details>
  );
}
