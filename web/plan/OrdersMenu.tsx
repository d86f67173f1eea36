import Download from "lucide-solid/icons/download";
import { createUniqueId, For } from "solid-js";
import type { PlanQuestion } from "../../server/plan/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./desk-strings.ts";

const FILES = [
  ["source", "xlsx"],
  ["source", "csv"],
  ["commune", "xlsx"],
  ["commune", "csv"],
  ["commune", "geojson"],
] as const;

/** The order list as a file: who sends whom how many, or where bases stand and whom each serves. */
export function OrdersMenu(props: { id: string; mode: PlanQuestion["mode"] }) {
  const words = useWords(vi, en);
  const menu = createUniqueId();
  const title = () => words(props.mode === "posts" ? "d.orders" : "d.orders.bases");
  const text = (by: string, format: string) =>
    words(
      `d.orders.${by === "source" && props.mode === "bases" ? "base" : by}.${format}` as keyof typeof vi,
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
                  href={`/api/plans/${encodeURIComponent(props.id)}/orders?format=${format}&by=${by}`}
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
