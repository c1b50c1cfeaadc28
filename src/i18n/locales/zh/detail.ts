/** Words of the detail features. */
export const detail = {}
