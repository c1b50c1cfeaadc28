import type { SheetView } from '../../domain/view/view.ts'

/**
 * A sheet is drawn in quarters of a millimetre: the map's px on paper, so that symbols and lettering have one size in mm
 * whatever the paper, and a sheet twice as large shows more, not larger.
 */
const UNITS_PER_MM = 4
export const METRES_PER_UNIT = 0.001 / UNITS_PER_MM

/** Mm, upright. */
const PAPER_MM: Readonly<Record<SheetView['paper'], readonly [width: number, height: number]>> = {
  a4: [210, 297],
  a3: [297, 420],
}

export interface PaperSize {
  /** Mm. */
  readonly mm: readonly [width: number, height: number]
  /** Units of the drawing. */
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly large: boolean
}

export function paperSize({ paper, orientation }: Pick<SheetView, 'paper' | 'orientation'>): PaperSize {
  const [short, long] = PAPER_MM[paper]
  const landscape = orientation === 'landscape'
  const mm = landscape ? ([long, short] as const) : ([short, long] as const)
  return { mm, width: mm[0] * UNITS_PER_MM, height: mm[1] * UNITS_PER_MM, landscape, large: paper === 'a3' }
}

/** Free all round: what any office printer leaves white, and a little. */
export const MARGIN = 10 * UNITS_PER_MM

/** Sizes of the lettering around the map: 2.5 mm is 7 points. */
export const TYPE = { small: 10, body: 11.5, lead: 13, title: 26, largeTitle: 34 } as const

export const INK = { text: '#16181b', quiet: '#4a4f54', line: '#b5b8ba', frame: '#16181b' } as const
