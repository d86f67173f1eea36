import { children, type ParentProps } from "solid-js";
import type { Structure } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import "./figure.css";

/** Which figure, of which units, when and as judged by what. */
export interface TraceQuery {
  /** Such as `strength`, `state.late` or `headquarters.completed`. */
  figure: string;
  /** "VN", the code of a province, a district of 2021 or a commune, or several with commas. */
  scope: string;
  asOf?: string;
  structure?: Structure;
  norm?: string;
  generation?: string;
  /** Of a change: the generation and the date it is held against. */
  from?: string;
  fromDate?: string;
  /** Of a plan: its term, whose days decide which loans count, and the plan it takes the place of. */
  termFrom?: string;
  termUntil?: string;
  without?: string;
}

/**
 * A figure that opens where it comes from. Looks like the text it holds; light enough for every cell of a
 * table, since the dialog and its words are fetched when the first one is opened.
 */
export function Figure(
  props: ParentProps<{
    of: TraceQuery;
    /** −1 in a grid, which moves the focus among its cells itself. */
    tabIndex?: number;
    /** Shows the units behind it as a table, where the screen has one. */
    onTable?: () => void;
  }>,
) {
  const { t, locale } = useSpeech();
  const shown = children(() => props.children);
  const text = () =>
    shown
      .toArray()
      .map((part) => (part instanceof Node ? part.textContent : part))
      .join("")
      .trim();
  const open = async (event: MouseEvent) => {
    // A row or a tile around it may open its unit.
    event.stopPropagation();
    const { openTrace } = await import("./TraceDialog.tsx");
    openTrace({
      ...{ of: { ...props.of }, text: text(), locale: locale() },
      onTable: props.onTable,
    });
  };
  return (
    <button
      type="button"
      class="figure"
      data-figure={props.of.figure}
      data-query={JSON.stringify(props.of)}
      aria-label={t("trace.of", { text: text() })}
      aria-haspopup="dialog"
      tabIndex={props.tabIndex}
      onClick={open}
    >
      {shown()}
    </button>
  );
}
