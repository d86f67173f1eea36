/** All that comes after the first map and is always wanted: one file weighs less than nine. */
export { BorderLayers } from "./border/BorderLayers.tsx";
export { BorderPanel } from "./border/BorderPanel.tsx";
export { HeadquartersLayers } from "./headquarters/HeadquartersLayers.tsx";
export { HeadquartersPanel } from "./headquarters/HeadquartersPanel.tsx";
export { Islands } from "./map/Islands.tsx";
export { RuleLine, RuleNote } from "./norms/RuleNote.tsx";
export { RequestSymbols } from "./requests/RequestSymbols.tsx";
export { RequestsPanel } from "./requests/RequestsPanel.tsx";
export { SearchBox } from "./search/SearchBox.tsx";
export { NormChoice } from "./timeline/NormChoice.tsx";
export { Timeline } from "./timeline/Timeline.tsx";
export { KeyFigures } from "./ui/KeyFigures.tsx";
