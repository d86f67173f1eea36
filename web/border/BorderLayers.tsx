/** What the border layer draws on the map. */
export function BorderLayers() {
  return null;
}
