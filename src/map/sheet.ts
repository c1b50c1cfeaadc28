/** The printed sheet: the map with everything that a page on paper must say, as one SVG drawing. */
export type { SheetContent } from './sheet/arrange.ts'
export { AREA_LINE, composeSheet, type Sheet } from './sheet/compose.ts'
export type { LegendPart } from './sheet/legend-block.ts'
export { cityExtent, cityScene, viewExtent, type SheetSeen } from './sheet/seen.ts'
export type { SheetTable, TableRow } from './sheet/table-block.ts'
export type { Scale } from './sheet/scale.ts'
