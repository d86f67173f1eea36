import { createSignal, For } from "solid-js";
import type { Timeline } from "../api/client.ts";
import type { MarkGroup } from "./scale.ts";
import { useTimelineSpeech } from "./use-timeline-speech.ts";

type Kind = Timeline["marks"][number]["kind"];

/** A group is drawn as its weightiest mark. */
const BY_WEIGHT: Kind[] = ["structure", "norm", "document"];
const WORDS = {
  structure: "timeline.structureChange",
  norm: "timeline.norm",
  document: "timeline.document",
} as const;

/** Marks above the line: one stop of the Tab key, arrows between them, the words as a tooltip. */
export function TimelineMarks(props: { groups: MarkGroup[]; onGo: (date: string) => void }) {
  const { t, date } = useTimelineSpeech();
  const [active, setActive] = createSignal(0);
  let list!: HTMLUListElement;

  const kindOf = (group: MarkGroup) =>
    BY_WEIGHT.find((kind) => group.marks.some((mark) => mark.kind === kind)) ?? "document";
  const wordsOf = (group: MarkGroup) =>
    group.marks.map((mark) =>
      t("timeline.mark", { date: date(mark.date), kind: t(WORDS[mark.kind]), label: mark.label }),
    );
  const moveTo = (index: number) => {
    setActive(Math.max(0, Math.min(props.groups.length - 1, index)));
    list.querySelectorAll("button")[active()]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: active() + 1,
      ArrowLeft: active() - 1,
      Home: 0,
      End: props.groups.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  };

  return (
    <ul class="timeline-marks" aria-label={t("timeline.marks")} ref={list}>
      <For each={props.groups}>
        {(group, i) => (
          <li style={{ "--share": group.share }}>
            <button
              type="button"
              class={`timeline-mark ${kindOf(group)}`}
              aria-label={wordsOf(group).join("; ")}
              tabIndex={Math.min(active(), props.groups.length - 1) === i() ? 0 : -1}
              onFocus={() => setActive(i())}
              onKeyDown={onKeyDown}
              onClick={() => props.onGo(group.marks[0]!.date)}
            >
              <span class="timeline-shape" />
            </button>
            <div class="timeline-tip" aria-hidden="true">
              <For each={wordsOf(group)}>{(words) => <p>{words}</p>}</For>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
