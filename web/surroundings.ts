/** All that comes after the first map and is always wanted: one file weighs less than many. */
export { LayerPanels } from "./layers/LayerPanels.tsx";
export { ShownLayers } from "./layers/ShownLayers.tsx";
export { Islands } from "./map/Islands.tsx";
export { RuleLine } from "./norms/RuleLine.tsx";
export { RuleNote } from "./norms/RuleNote.tsx";
export { SearchBox } from "./search/SearchBox.tsx";
export { NormChoice } from "./timeline/NormChoice.tsx";
export { Timeline } from "./timeline/Timeline.tsx";
export { KeyFigures } from "./ui/KeyFigures.tsx";
