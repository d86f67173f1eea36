import { createResource, createSignal, For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { screenAddress } from "../ui/screens.ts";
import { fetchImports } from "./batches.ts";
import type { ImportModel } from "./create-import.ts";
import { momentWords } from "./moment-words.ts";
import { targetName } from "./target-name.ts";
import { useImportWords } from "./use-import-words.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

/** Step 3: what came in, where it shows, and the way back. */
export function AcceptedStep(props: { model: ImportModel }) {
  const words = useImportWords();
  const { t, number, date, locale } = useSpeech();
  const id = () => props.model.batchId();
  const just = () => {
    const result = props.model.accepted();
    return result && (result.batch ?? "known") === id() ? result : undefined;
  };
  const [imports, { refetch }] = createResource(fetchImports);
  const batch = () => (imports.error ? undefined : imports.latest?.find((one) => one.id === id()));
  const name = () => batch()?.document?.title ?? batch()?.remark ?? id()!;
  const title = () => {
    const result = just();
    if (result) return words("accepted.title", { rows: number(result.rows) });
    return imports.loading ? t("app.loading") : words("accepted.named", { name: name() });
  };
  const [isLeaving, setLeaving] = createSignal(false);
  const [goneAt, setGoneAt] = createSignal<string>();
  const isWithdrawn = () => goneAt() !== undefined || batch()?.withdrawn === true;
  const mapAddress = (unit?: string) => {
    const query = new URLSearchParams(screenAddress("", location.search).replace(/^\?/, ""));
    query.delete("generation");
    if (just()) query.set("asOf", just()!.asOf);
    if (unit) query.set("unit", unit);
    return `/?${query}`;
  };
  const isMissing = () => !just() && !imports.loading && !batch();

  return (
    <section class="import-accepted">
      <Show when={!isMissing()} fallback={<p class="notice">{words("accepted.gone")}</p>}>
        <h2>
          <Show
            when={id() !== "known" && just()?.outcome !== "known"}
            fallback={words("accepted.known")}
          >
            {title()}
          </Show>
        </h2>
        <Show when={isWithdrawn()}>
          <p class="notice" role="status">
            {words("accepted.withdrawn")}
          </p>
        </Show>
        <dl class="import-facts">
          <Show when={id() !== "known"}>
            <div>
              <dt>{words("accepted.batch")}</dt>
              <dd>
                <code>{id()}</code>
              </dd>
            </div>
          </Show>
          <Show when={goneAt() ?? just()?.generation}>
            {(generation) => (
              <div>
                <dt>{words("accepted.generation")}</dt>
                <dd>
                  <code data-generation>{generation()}</code>
                </dd>
              </div>
            )}
          </Show>
          <Show when={just()}>
            {(result) => (
              <div>
                <dt>{words("settings.date")}</dt>
                <dd>{date(result().asOf)}</dd>
              </div>
            )}
          </Show>
          <Show when={batch()}>
            {(known) => (
              <>
                <Show when={known().document}>
                  {(document) => (
                    <div>
                      <dt>{words("document.name")}</dt>
                      <dd>
                        <cite>{document().title}</cite>
                      </dd>
                    </div>
                  )}
                </Show>
                <div>
                  <dt>{words("batches.who")}</dt>
                  <dd>{known().who}</dd>
                </div>
                <div>
                  <dt>{words("batches.when")}</dt>
                  <dd>{momentWords(known().receivedAt, locale())}</dd>
                </div>
              </>
            )}
          </Show>
        </dl>
      </Show>
      <p class="import-buttons">
        <a class="button primary" href={mapAddress()}>
          {words("accepted.map")}
        </a>
        <button type="button" class="button" onClick={() => props.model.restart()}>
          {words("accepted.another")}
        </button>
        <Show when={id() !== "known" && !isMissing() && !isWithdrawn()}>
          <button type="button" class="button" onClick={() => setLeaving(true)}>
            {words("accepted.withdraw")}
          </button>
        </Show>
      </p>
      <Show when={(just()?.units.length ?? 0) > 0 && just()}>
        {(result) => (
          <section>
            <h3>{words("accepted.units")}</h3>
            <Show when={result().changedRows > result().units.length}>
              <p class="import-note">
                {words("accepted.units.some", {
                  shown: number(result().units.length),
                  total: number(result().changedRows),
                })}
              </p>
            </Show>
            <ul class="import-units">
              <For each={result().units}>
                {(unit) => (
                  <li>
                    <Show when={isOnMap(unit.code)} fallback={targetName(unit, words, t)}>
                      <a href={mapAddress(unit.code)}>{targetName(unit, words, t)}</a>
                    </Show>{" "}
                    <span class="import-note">{unit.place}</span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </Show>
      <Show when={isLeaving()}>
        <WithdrawDialog
          batch={id()!}
          name={name()}
          onClose={() => setLeaving(false)}
          onDone={(generation) => {
            setLeaving(false);
            setGoneAt(generation);
            props.model.say(words("withdraw.done"));
            void refetch();
          }}
        />
      </Show>
    </section>
  );
}

/** A lending body has an id and no place on the map of units. */
const isOnMap = (code: string) => /^(\d{2}|\d{5})$/.test(code);
