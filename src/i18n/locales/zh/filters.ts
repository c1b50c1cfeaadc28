/** Words of the filters features. */
export const filters = {}
