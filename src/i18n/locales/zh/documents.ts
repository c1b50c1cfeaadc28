/** Words of the documents features. */
export const documents = {}
