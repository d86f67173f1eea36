import Download from "lucide-solid/icons/download";
import { createUniqueId, For } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import "./export-menu.css";

const vi = {
  open: "Xuất tệp",
  csv: "CSV cho phần mềm khác",
  xlsx: "XLSX cho Excel",
  geojson: "GeoJSON, điểm ở giữa đơn vị",
  parquet: "Parquet cho phân tích",
};
const en: typeof vi = {
  open: "Export",
  csv: "CSV for other programs",
  xlsx: "XLSX for Excel",
  geojson: "GeoJSON, points at centres",
  parquet: "Parquet for analysis",
};

const FORMATS = ["xlsx", "csv", "geojson", "parquet"] as const;

/** The read on the screen as a file: the same query, in the format one chooses. */
export function ExportMenu(props: {
  /** Name of the read: `coverage`, `indicators` … */
  read: string;
  query: Record<string, string | undefined>;
}) {
  const words = useWords(vi, en);
  const id = createUniqueId();
  let panel!: HTMLDivElement;
  const address = (format: string) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(props.query)) if (value) search.set(name, value);
    return `/api/export/${props.read}.${format}?${search}`;
  };
  const place = (event: ToggleEvent & { currentTarget: HTMLElement }) => {
    if (event.newState !== "open") return;
    const button = document.querySelector(`[popovertarget="${id}"]`)!.getBoundingClientRect();
    panel.style.right = `${Math.max(8, window.innerWidth - button.right)}px`;
    panel.style.top = `${button.bottom + 4}px`;
  };
  // Escape closes the popover by itself; it must not also leave the unit.
  const keepEscape = (event: KeyboardEvent) => event.key === "Escape" && event.stopPropagation();
  return (
    <>
      <button type="button" class="button export-open" popovertarget={id}>
        <Download size={18} aria-hidden="true" /> {words("open")}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        class="export-menu"
        on:beforetoggle={place}
        on:keydown={keepEscape}
      >
        <For each={FORMATS}>
          {(format) => (
            <a
              class="button"
              href={address(format)}
              download=""
              onClick={() => panel.hidePopover()}
            >
              {words(format)}
            </a>
          )}
        </For>
      </div>
    </>
  );
}
