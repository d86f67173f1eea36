/** What the headquarters layer draws on the map. */
export function HeadquartersLayers() {
  return null;
}
