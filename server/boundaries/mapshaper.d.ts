declare module "mapshaper" {
  /** Files by name: text, bytes, or parsed GeoJSON or TopoJSON. */
  type Files = Record<string, unknown>;

  /** Runs a command line on files in memory. @see https://github.com/mbloch/mapshaper/blob/master/REFERENCE.md */
  const mapshaper: {
    applyCommands(commands: string, files: Files): Promise<Record<string, Uint8Array>>;
  };
  export default mapshaper;
}
