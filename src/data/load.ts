import { fail, ok, type Result } from '../base/result.ts'
import { DEFAULT_CONFIG, type AppConfig } from '../domain/config/config.ts'
import {
  CATALOG_SCHEMA,
  openCatalog,
  type Catalog,
  type CatalogFile,
  type Paragraph,
} from '../domain/record/catalog.ts'
import type { DataRelease } from '../domain/record/release.ts'
import { READINGS_SCHEMA, type ReadingsFile } from '../domain/search/readings-file.ts'
import type { Geometry } from '../domain/geo/geometry.ts'
import type { Outline } from '../domain/geo/outline.ts'
import { decodeGeometry, type GeometryFiles } from './geometry.ts'

/** Fetches one file of `public/data`, by its name; the reply's body as JSON. */
async function fetchJson<T>(url: string, name: string): Promise<Result<T>> {
  try {
    const response = await fetch(url)
    if (!response.ok) return fail({ code: 'data-missing', detail: `${name}: ${response.status}` })
    return ok((await response.json()) as T)
  } catch {
    return fail({ code: 'data-missing', detail: name })
  }
}

/** The folder that the page lies in, ending in a slash, whatever its query or hash. */
export function folderOf(href: string): string {
  return new URL('.', href).href
}

/** The addresses of the published files beside the app, whatever path it is served from. */
export function dataUrl(name: string, base: string): string {
  return new URL(`data/${name}`, base).href
}

export async function loadCatalog(base: string): Promise<Result<Catalog>> {
  const file = await fetchJson<CatalogFile>(dataUrl('catalog.json', base), 'catalog.json')
  if (!file.ok) return file
  try {
    if (file.value.schema > CATALOG_SCHEMA)
      return fail({ code: 'data-newer-schema', detail: String(file.value.schema) })
    return ok(openCatalog(file.value))
  } catch {
    // JSON, but not the catalogue that the build wrote.
    return fail({ code: 'data-missing', detail: 'catalog.json' })
  }
}

/** The province's outline for the first paint. */
export function loadOutline(base: string): Promise<Result<Outline>> {
  return fetchJson(dataUrl('outline.json', base), 'outline.json')
}

const GEOMETRY_FILES = {
  henan: 'henan.topo.json',
  neighbours: 'neighbours.topo.json',
  lines: 'lines.json',
  pattern: 'pattern.json',
} as const satisfies Record<keyof GeometryFiles, string>

export async function loadGeometry(base: string): Promise<Result<Geometry>> {
  const names = Object.entries(GEOMETRY_FILES)
  const replies = await Promise.all(names.map(([, name]) => fetchJson<unknown>(dataUrl(name, base), name)))
  const missing = names.filter((_, index) => !replies[index]?.ok).map(([, name]) => name)
  if (missing.length > 0) return fail({ code: 'geometry-missing', detail: missing.join(', ') })
  const files = Object.fromEntries(names.map(([key], index) => [key, replies[index]?.ok ? replies[index].value : null]))
  try {
    return ok(decodeGeometry(files as unknown as GeometryFiles))
  } catch (fault) {
    return fail({ code: 'geometry-missing', detail: fault instanceof Error ? fault.message : '' })
  }
}

/** The paragraph lists of all documents, by document id. */
export function loadParagraphs(base: string): Promise<Result<Readonly<Record<string, readonly Paragraph[]>>>> {
  return fetchJson(dataUrl('paragraphs.json', base), 'paragraphs.json')
}

/** How Chinese names are read, for search. */
export async function loadReadings(base: string): Promise<Result<ReadingsFile>> {
  const file = await fetchJson<Partial<ReadingsFile> | null>(dataUrl('search.json', base), 'search.json')
  if (!file.ok) return file
  const { schema = 0, syllables, texts } = file.value ?? {}
  if (schema > READINGS_SCHEMA) return fail({ code: 'data-newer-schema', detail: String(schema) })
  if (!Array.isArray(syllables) || !Array.isArray(texts)) return fail({ code: 'data-missing', detail: 'search.json' })
  return ok({ schema, syllables, texts })
}

/** What lies beside the page for downloading. Only a build has it. */
export function loadRelease(base: string): Promise<Result<DataRelease>> {
  return fetchJson(dataUrl('release.json', base), 'release.json')
}

/**
 * The deployer's settings; a file that is not there, or sets nothing, means the defaults. What reads and checks them is
 * fetched only when there is something to check.
 */
export async function loadConfig(base: string): Promise<Result<AppConfig>> {
  let text: string
  try {
    const response = await fetch(new URL('app-config.json', base).href)
    text = response.ok ? await response.text() : '{}'
  } catch {
    return ok(DEFAULT_CONFIG)
  }
  if (/^\s*\{\s*\}\s*$/.test(text)) return ok(DEFAULT_CONFIG)
  try {
    const { readConfig } = await import('../domain/config/read-config.ts')
    return readConfig(text)
  } catch {
    return fail({ code: 'program-part-missing', detail: 'app-config.json' })
  }
}
