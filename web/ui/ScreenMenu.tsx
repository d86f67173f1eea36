import { useLocation } from "@solidjs/router";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import FileInput from "lucide-solid/icons/file-input";
import GitCompareArrows from "lucide-solid/icons/git-compare-arrows";
import Goal from "lucide-solid/icons/goal";
import MapIcon from "lucide-solid/icons/map";
import Menu from "lucide-solid/icons/menu";
import Route from "lucide-solid/icons/route";
import Ruler from "lucide-solid/icons/ruler";
import { createUniqueId, For } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./menu-strings.ts";
import { SCREENS, screenAddress } from "./screens.ts";
import "./screen-menu.css";

const ICONS = {
  map: MapIcon,
  indicators: Goal,
  plan: Route,
  cliff: CalendarClock,
  requests: ClipboardList,
  norms: Ruler,
  difference: GitCompareArrows,
  import: FileInput,
};

/** The way to the other screens: a button and a list of links, closed by Escape or a click elsewhere. */
export function ScreenMenu() {
  const words = useWords(vi, en);
  const location = useLocation();
  const id = createUniqueId();
  let list!: HTMLElement;
  return (
    <div class="screen-menu">
      <button
        type="button"
        class="button"
        popovertarget={id}
        aria-label={words("menu.open")}
        title={words("menu.open")}
      >
        <Menu size={20} aria-hidden="true" />
      </button>
      <nav ref={list} id={id} popover="auto" class="screen-list" aria-label={words("menu.open")}>
        <ul>
          <For each={SCREENS}>
            {(screen) => (
              <li>
                <a
                  class="button"
                  href={screenAddress(screen.path, location.search)}
                  aria-current={location.pathname === screen.path ? "page" : undefined}
                  onClick={() => list.hidePopover()}
                >
                  <Dynamic component={ICONS[screen.id]} size={18} aria-hidden="true" />
                  {words(`menu.${screen.id}`)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </div>
  );
}
