import { createResource, createSignal, For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { fetchImports, type ImportedBatch } from "./batches.ts";
import { momentWords } from "./moment-words.ts";
import { Scroller } from "./Scroller.tsx";
import { useImportWords } from "./use-import-words.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

/** Files that came in before, with the way to take one back. */
export function Batches(props: { onSay: (text: string) => void }) {
  const words = useImportWords();
  const { number, locale } = useSpeech();
  const [imports, { refetch }] = createResource(fetchImports);
  const [leaving, setLeaving] = createSignal<ImportedBatch>();
  return (
    <Show when={!imports.error} fallback={<p class="import-note">{words("batches.failed")}</p>}>
      <Show when={imports.latest}>
        {(list) => (
          <section class="import-batches">
            <h2>{words("batches.title")}</h2>
            <Show
              when={list().length > 0}
              fallback={<p class="import-note">{words("batches.none")}</p>}
            >
              <Scroller class="import-scroll" label={words("batches.title")}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{words("batches.when")}</th>
                      <th scope="col">{words("batches.document")}</th>
                      <th scope="col">{words("batches.who")}</th>
                      <th scope="col" class="number">
                        {words("batches.rows")}
                      </th>
                      <th scope="col">{words("batches.state")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={list()}>
                      {(batch) => (
                        <tr data-batch={batch.id}>
                          <th scope="row">{momentWords(batch.receivedAt, locale())}</th>
                          <td>
                            <cite>{batch.document?.title ?? batch.id}</cite>
                            <cite class="import-reason">
                              {[batch.document?.publisher, batch.remark]
                                .filter(Boolean)
                                .join(" · ")}
                            </cite>
                          </td>
                          <td>{batch.who}</td>
                          <td class="number">
                            <Figure of={{ figure: `batch.${batch.seq}`, scope: "VN" }}>
                              {number(batch.rows)}
                            </Figure>
                          </td>
                          <td>
                            <Show
                              when={!batch.withdrawn}
                              fallback={
                                <>
                                  <span class="import-mark">{words("batches.withdrawn")}</span>
                                  <span class="import-reason">{batch.withdrawnBecause}</span>
                                </>
                              }
                            >
                              {words("batches.inForce")}{" "}
                              <button
                                type="button"
                                class="link"
                                aria-label={words("batches.withdraw.of", {
                                  batch: batch.remark || batch.id,
                                })}
                                onClick={() => setLeaving(batch)}
                              >
                                {words("batches.withdraw")}
                              </button>
                            </Show>
                          </td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </table>
              </Scroller>
            </Show>
            <Show when={leaving()}>
              {(batch) => (
                <WithdrawDialog
                  batch={batch().id}
                  name={batch().remark || batch().id}
                  onClose={() => setLeaving(undefined)}
                  onDone={() => {
                    setLeaving(undefined);
                    props.onSay(words("withdraw.done"));
                    void refetch();
                  }}
                />
              )}
            </Show>
          </section>
        )}
      </Show>
    </Show>
  );
}
