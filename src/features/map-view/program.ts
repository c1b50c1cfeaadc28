/** The interactive map's own program, with MapLibre and its worker. */
export const mapProgram = () => import('../../map/adapter.ts')
