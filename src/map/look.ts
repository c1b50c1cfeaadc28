import type { Theme } from '../domain/view/view.ts'

/** How the map can look: the page's own themes, and paper in colour or in black. */
export type MapTheme = Theme | 'print' | 'print-black'

/** Flat values of the map's look. Colours are hex; opacities 0–1. Nothing outside the map room knows them. */
export interface MapTokens {
  readonly land: string
  readonly neighbour: string
  readonly neighbourLine: string
  readonly neighbourText: string
  readonly countyLine: string
  readonly prefectureLine: string
  readonly provinceLine: string
  readonly casing: string
  readonly casingOpacity: number
  readonly yellowRiver: string
  readonly huaiRiver: string
  readonly nanyangRivers: string
  readonly waterText: string
  readonly rail: string
  readonly railText: string
  readonly text: string
  readonly textSecondary: string
  readonly textCounty: string
  readonly halo: string
  readonly paper: string
  readonly ink: string
  readonly zoneTint: string
  readonly zoneOpacity: number
  readonly countyTint: string
  readonly countyTintOpacity: number
  readonly yellowBelt: string
  readonly huaiBelt: string
  readonly hanBelt: string
  readonly beltOpacity: number
  readonly beltText: string
  readonly axis: string
  readonly axisWashLand: number
  readonly axisWash: number
  readonly axisEdgeOpacity: number
  readonly axisText: string
  readonly core: string
  readonly coreFill: number
  readonly coreUrban: number
  readonly selection: string
  /** Lettering is this many times the size of the plates, and never below `labelLeast` px. */
  readonly labelScale: number
  readonly labelLeast: number
  readonly lineScale: number
  readonly lineLeast: number
  /** Discs, plates and marks with all that is in them. */
  readonly glyphScale: number
  /** Px of the black edge around each part of a ring, where colours are fills of black; 0 where they are colours. */
  readonly outline: number
  /** The edge of every belt; null where each has its own colour's. */
  readonly beltEdge: string | null
  readonly coreLine: number
}
