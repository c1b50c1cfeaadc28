/** A value in one line: texts as they are, lists joined, what is absent left out. */
function inline(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map(inline).join(', ')
  if (typeof value === 'object') {
    return Object.values(value)
      .map(inline)
      .filter((part) => part !== '')
      .join(' ')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A field of an entry: one value, or the items of a list. */
export type Field = string | readonly string[]

/** The fields of an entry by dotted path, `name.zh`; lists of things are lists of lines. */
export function fieldsOf(entry: object, prefix = ''): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>()
  for (const [key, value] of Object.entries(entry)) {
    const path = prefix + key
    if (Array.isArray(value)) fields.set(path, value.map(inline))
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, field] of fieldsOf(value as object, `${path}.`)) fields.set(inner, field)
    } else fields.set(path, inline(value))
  }
  return fields
}
