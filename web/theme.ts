import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import type { MapTheme } from "./map/map-colours.ts";
import type { Theme } from "./url-state.ts";

/** The theme in use: the reader's choice, or what the device prefers. Written on the document too. */
export function createTheme(chosen: Accessor<Theme>): Accessor<MapTheme> {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  const read = (): MapTheme => (contrast.matches ? "contrast" : dark.matches ? "dark" : "light");
  const [device, setDevice] = createSignal(read());
  const update = () => setDevice(read());
  for (const query of [dark, contrast]) {
    query.addEventListener("change", update);
    onCleanup(() => query.removeEventListener("change", update));
  }
  const theme = createMemo(() => {
    const wish = chosen();
    return wish === "system" ? device() : wish;
  });
  createEffect(() => document.documentElement.setAttribute("data-theme", theme()));
  return theme;
}
