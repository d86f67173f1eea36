import Download from "lucide-solid/icons/download";
import { createUniqueId, For } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import type { Desk } from "./create-desk.ts";
import { en, vi } from "./desk-strings.ts";

const FILES = [
  ["source", "xlsx"],
  ["source", "csv"],
  ["commune", "xlsx"],
  ["commune", "csv"],
  ["commune", "geojson"],
] as const;

/** The order list as a file: who sends whom how many, or where bases stand and whom each serves. */
export function OrdersMenu(props: { model: Pick<Desk, "stored" | "isSaved" | "save"> }) {
  const words = useWords(vi, en);
  const menu = createUniqueId();
  const plan = () => props.model.stored();
  const mode = () => plan().question.mode;
  /** The file holds what is on the screen: that is stored first. */
  const download = async (event: MouseEvent & { currentTarget: HTMLAnchorElement }) => {
    if (props.model.isSaved()) return;
    event.preventDefault();
    const link = event.currentTarget;
    if (await props.model.save()) link.click();
  };
  const title = () => words(mode() === "posts" ? "d.orders" : "d.orders.bases");
  const text = (by: string, format: string) =>
    words(
      `d.orders.${by === "source" && mode() === "bases" ? "base" : by}.${format}` as keyof typeof vi,
    );
  return (
    <>
      <button type="button" class="button" popovertarget={menu}>
        <Download size={16} aria-hidden="true" />
        {title()}
      </button>
      <nav id={menu} popover="auto" class="plan-popover" aria-label={title()}>
        <ul>
          <For each={FILES}>
            {([by, format]) => (
              <li>
                <a
                  class="button"
                  download=""
                  onClick={download}
                  href={`/api/plans/${encodeURIComponent(plan().id)}/orders?format=${format}&by=${by}`}
                >
                  {text(by, format)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </>
  );
}
