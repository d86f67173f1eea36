import { createMemo, Show } from "solid-js";
import { failureWords } from "../i18n/failure-words.ts";
import { latest, useModel } from "../model.tsx";
import { stopAtOrBefore } from "./stops.ts";
import { useTimelineSpeech } from "./use-timeline-speech.ts";

/** In words: what date the figures on the screen are of, in which structure, as known when. */
export function TimelineStatus(props: {
  /** The date chosen; the figures may still be on their way. */
  date: string;
}) {
  const model = useModel();
  const { t, date, number } = useTimelineSpeech();

  const failure = () => failureWords(model.frame.error, t);
  const report = createMemo(() => {
    const asOf = model.asOf();
    const stops = latest(model.timeline)?.dates;
    if (!asOf || !stops) return undefined;
    const stop = stopAtOrBefore(stops, asOf);
    if (stop === undefined) return t("timeline.before");
    return stop === asOf ? undefined : t("timeline.nearest", { date: date(stop) });
  });
  const structure = () => {
    const found = model.structure();
    return (
      found && {
        short: t("timeline.structureShort", { provinces: found.provinces }),
        long: t("timeline.structure", {
          provinces: number(found.provinces),
          communes: number(found.communes),
        }),
      }
    );
  };
  const generation = () => latest(model.frame)?.generation;
  const isWaiting = () => model.frame.loading || model.asOf() !== props.date;

  return (
    <div class="timeline-status">
      <p class="timeline-as-of" role="status">
        <Show when={!failure()} fallback={<span class="timeline-failure">{failure()}</span>}>
          <Show when={model.asOf()} fallback={t("app.loading")}>
            {(asOf) => <>{t("timeline.asOf", { date: date(asOf()) })}</>}
          </Show>
        </Show>
        <Show when={isWaiting() && !failure()}>
          <span class="timeline-waiting" aria-hidden="true" />
        </Show>
      </p>
      <p class="note">
        <Show when={report()}>{report()} · </Show>
        <Show when={structure()}>
          {(words) => <span title={words().long}>{words().short}</span>}
        </Show>
        <Show when={generation()}>
          {(id) => (
            <Show
              when={model.state.generation()}
              fallback={
                <>
                  {" · "}
                  <span title={t("timeline.generation", { generation: id() })}>
                    {t("timeline.newest")}
                  </span>
                </>
              }
            >
              {" · "}
              <button
                type="button"
                class="link"
                title={t("timeline.toNewest")}
                onClick={() => model.state.adjust({ generation: null })}
              >
                {t("timeline.pinned", { generation: id().slice(0, 8) })}
              </button>
            </Show>
          )}
        </Show>
      </p>
    </div>
  );
}
