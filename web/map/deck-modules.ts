/** One chunk for deck.gl, fetched when the first deck layer is asked for. */
export { ArcLayer, ColumnLayer, IconLayer, ScatterplotLayer, TextLayer } from "@deck.gl/layers";
export { MapLibreOverlay } from "@deck.gl/maplibre";
