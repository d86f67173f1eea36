import Download from "lucide-solid/icons/download";
import { createUniqueId, For } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./desk-strings.ts";

const FILES = [
  ["source", "xlsx"],
  ["source", "csv"],
  ["commune", "xlsx"],
  ["commune", "csv"],
  ["commune", "geojson"],
] as const;

/** The order list as a file: who sends whom how many, or who gets how many from whom. */
export function OrdersMenu(props: { id: string }) {
  const words = useWords(vi, en);
  const menu = createUniqueId();
  return (
    <>
      <button type="button" class="button" popovertarget={menu}>
        <Download size={16} aria-hidden="true" />
        {words("d.orders")}
      </button>
      <nav id={menu} popover="auto" class="plan-popover" aria-label={words("d.orders")}>
        <ul>
          <For each={FILES}>
            {([by, format]) => (
              <li>
                <a
                  class="button"
                  download=""
                  href={`/api/plans/${encodeURIComponent(props.id)}/orders?format=${format}&by=${by}`}
                >
                  {words(`d.orders.${by}.${format}` as keyof typeof vi)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </>
  );
}
