/** The parts of two untyped packages that the geography uses. */
declare module 'mapshaper' {
  const mapshaper: {
    /** Runs a command line on named inputs in memory; gives the named outputs. */
    applyCommands(
      commands: string,
      inputs: Record<string, string | object>,
    ): Promise<Record<string, Uint8Array | string>>
  }
  export default mapshaper
}

declare module 'polylabel' {
  /** The point of a polygon farthest from its edges, with that distance, in the polygon's own units. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number }
}
