/** Words of the map features. */
export const map = {}
