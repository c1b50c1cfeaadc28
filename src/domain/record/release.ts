/** How many entries of one kind differ between two data versions. */
export interface ChangeCounts {
  readonly added: number
  readonly removed: number
  /** Under another id; the former one still opens them. */
  readonly renamed: number
  readonly changed: number
}

/** What a list of changes is kept for. */
export const CHANGED_PARTS = ['documents', 'records', 'figures', 'places', 'indicators', 'industries'] as const
export type ChangedPart = (typeof CHANGED_PARTS)[number]

/** `data/release.json`: what lies beside the page for downloading, and what is new in it. Written by the build. */
export interface DataRelease {
  readonly version: string
  readonly asOf: string
  /** Every published file with its size, by path below `data/`. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  /** Against the newest release before this version; null while there is none. */
  readonly since: {
    readonly version: string
    readonly parts: Readonly<Record<ChangedPart, ChangeCounts>>
  } | null
  /** Versions kept whole under `data/v<version>/`, the newest first. */
  readonly kept: readonly string[]
}
