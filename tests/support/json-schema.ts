/** The part of JSON Schema (draft 7) that our schemas use. */
export interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema | readonly JsonSchema[]
  readonly additionalItems?: JsonSchema | boolean
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly pattern?: string
}

const KNOWN = new Set([
  ...['$schema', 'title', 'default', 'type', 'enum', 'const', 'anyOf', 'properties', 'required', 'propertyNames'],
  ...['additionalProperties', 'items', 'additionalItems', 'minItems', 'maxItems', 'minLength', 'minimum', 'pattern'],
])

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function fitsType(type: string, value: unknown): boolean {
  return type === 'integer' ? Number.isInteger(value) : type === typeOf(value)
}

/** What of a value breaks a schema, by path. Written apart from the writer; throws at a keyword that it does not know. */
export function breaches(schema: JsonSchema, value: unknown, path = ''): string[] {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key))
  if (unknown.length > 0) throw new Error(`the keyword ${unknown.join(', ')} at ${path} is not known here`)
  const { type, anyOf } = schema
  if (type !== undefined && !fitsType(type, value)) return [`${path}: ${typeOf(value)} is no ${type}`]
  if (anyOf && !anyOf.some((option) => breaches(option, value, path).length === 0)) return [`${path}: fits none`]
  const found: string[] = []
  const holds = (condition: boolean, what: string) => {
    if (!condition) found.push(`${path}: ${what}`)
  }
  if (schema.enum) holds(schema.enum.includes(value), `${JSON.stringify(value)} is not in the list`)
  if ('const' in schema) holds(schema.const === value, `${JSON.stringify(value)} is not the constant`)
  if (typeof value === 'string') {
    holds(value.length >= (schema.minLength ?? 0), 'too short')
    holds(new RegExp(schema.pattern ?? '', 'u').test(value), `"${value}" does not match ${schema.pattern ?? ''}`)
  }
  if (typeof value === 'number') holds(value >= (schema.minimum ?? -Infinity), `${value} is too small`)
  if (Array.isArray(value)) return [...found, ...inList(schema, value, path)]
  if (typeOf(value) === 'object') return [...found, ...inObject(schema, value as Record<string, unknown>, path)]
  return found
}

function inList({ items, minItems = 0, maxItems = Infinity }: JsonSchema, value: unknown[], path: string): string[] {
  const found = value.length >= minItems && value.length <= maxItems ? [] : [`${path}: ${value.length} items`]
  return value.reduce<string[]>((all, item, at) => {
    const schema = Array.isArray(items) ? (items as readonly JsonSchema[])[at] : (items as JsonSchema | undefined)
    return [...all, ...(schema ? breaches(schema, item, `${path}[${at}]`) : [])]
  }, found)
}

function inObject(schema: JsonSchema, value: Record<string, unknown>, path: string): string[] {
  const { properties = {}, required = [], additionalProperties = true } = schema
  const missing = required.filter((key) => !(key in value)).map((key) => `${path}.${key} is missing`)
  const inner = Object.entries(value).flatMap(([key, item]) => {
    const own = properties[key] ?? additionalProperties
    if (own === false) return [`${path}.${key} is not expected`]
    return own === true ? [] : breaches(own, item, `${path}.${key}`)
  })
  return [...missing, ...inner]
}
