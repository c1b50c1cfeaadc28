import type { LocalText } from '../../src/base/local-text.ts'
import type { CatalogFile, Figure } from '../../src/domain/record/catalog.ts'
import { CHANGED_PARTS, type ChangeCounts, type ChangedPart } from '../../src/domain/record/release.ts'
import type { Step } from '../release/version.ts'
import { fieldsOf, type Field } from './flatten.ts'

export interface Named {
  readonly id: string
  readonly name: LocalText
}

/** A field before and after; of a list only what went and what came. */
export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface PartDiff {
  readonly added: readonly Named[]
  readonly removed: readonly Named[]
  readonly renamed: readonly (Named & { readonly former: string })[]
  readonly changed: readonly (Named & { readonly fields: readonly FieldChange[] })[]
}

/** What differs between two compiled packages. */
export interface DataDiff {
  readonly from: string
  readonly to: string
  readonly parts: Readonly<Record<ChangedPart, PartDiff>>
  /** Columns of the published tables, as `records.kind`. */
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] }
}

/** What is compared of a package: its catalogue, and the columns of its tables where they are at hand. */
export interface ComparedPackage {
  readonly catalog: CatalogFile
  readonly columns: readonly string[] | null
}

type Entry = Named & { readonly formerIds?: readonly string[]; readonly source: object }

/** Follow from other entries, or are told as a renaming. */
const DERIVED = new Set(['id', 'formerIds', 'figures'])

function figureName(figure: Figure, catalog: CatalogFile): LocalText {
  const indicator = catalog.indicators.find(({ id }) => id === figure.indicator)?.name
  const time = figure.year ?? (figure.period ? `${figure.period.from}–${figure.period.to}` : '')
  const of = (name: string) => [name, time, `${figure.comparator} ${figure.value} ${figure.unit}`].join(' ')
  return { zh: of(indicator?.zh ?? figure.indicator), en: of(indicator?.en ?? figure.indicator) }
}

function entries(catalog: CatalogFile, part: ChangedPart): Entry[] {
  switch (part) {
    case 'documents':
      return catalog.documents.map((source) => ({ id: source.id, name: source.shortName, source }))
    case 'records':
      return catalog.records.map((source) => ({
        id: source.id,
        name: source.name,
        formerIds: source.formerIds,
        source,
      }))
    case 'figures':
      return catalog.figures.map((source) => ({ id: source.id, name: figureName(source, catalog), source }))
    case 'places':
    case 'indicators':
    case 'industries':
      return catalog[part].map((source) => ({ id: source.id, name: source.name, source }))
  }
}

function listed(field: Field | undefined): readonly string[] {
  return field === undefined ? [] : typeof field === 'string' ? [field] : field
}

function changeOf(field: string, before: Field | undefined, after: Field | undefined): FieldChange[] {
  const [old, now] = [listed(before), listed(after)]
  if (old.length === now.length && old.every((item, at) => item === now[at])) return []
  const gone = old.filter((item) => !now.includes(item))
  const come = now.filter((item) => !old.includes(item))
  // The same items in another order, or one of them twice: both lists are told whole.
  const whole = gone.length + come.length === 0
  return [{ field, before: (whole ? old : gone).join('; '), after: (whole ? now : come).join('; ') }]
}

function changesOf(before: object, after: object): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !DERIVED.has(field))
    .flatMap((field) => changeOf(field, old.get(field), now.get(field)))
}

function comparePart(before: readonly Entry[], after: readonly Entry[]): PartDiff {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const now = new Set(after.map(({ id }) => id))
  const added: Named[] = []
  const renamed: (Named & { former: string })[] = []
  const changed: (Named & { fields: FieldChange[] })[] = []
  const followed = new Set<string>()
  for (const { id, name, formerIds, source } of after) {
    const formers = old.has(id) ? [] : (formerIds ?? []).filter((former) => old.has(former) && !now.has(former))
    const [former] = formers
    const known = old.get(former ?? id)
    if (former !== undefined) renamed.push({ id, name, former })
    if (!known) {
      added.push({ id, name })
      continue
    }
    for (const one of [known.id, ...(formerIds ?? [])]) followed.add(one)
    const fields = changesOf(known.source, source)
    if (fields.length > 0) changed.push({ id, name, fields })
  }
  const removed = before.filter(({ id }) => !now.has(id) && !followed.has(id)).map(({ id, name }) => ({ id, name }))
  return { added, removed, renamed, changed }
}

/** Compares two compiled packages entry by entry, in the order of the newer one. */
export function comparePackages(before: ComparedPackage, after: ComparedPackage): DataDiff {
  const columns = (a: ComparedPackage, b: ComparedPackage) =>
    a.columns && b.columns ? b.columns.filter((column) => !a.columns?.includes(column)) : []
  return {
    from: before.catalog.version,
    to: after.catalog.version,
    parts: Object.fromEntries(
      CHANGED_PARTS.map((part) => [part, comparePart(entries(before.catalog, part), entries(after.catalog, part))]),
    ) as Record<ChangedPart, PartDiff>,
    columns: { added: columns(before, after), removed: columns(after, before) },
  }
}

/** How many entries differ. */
export function countChanges({ added, removed, renamed, changed }: PartDiff): ChangeCounts {
  return { added: added.length, removed: removed.length, renamed: renamed.length, changed: changed.length }
}

/**
 * The step of the version that a difference asks for: whoever reads the tables breaks on what is gone (major), finds
 * more in what is added or renamed (minor), and finds it mended otherwise (patch).
 */
export function neededStep({ parts, columns }: DataDiff): Step {
  const all = Object.values(parts)
  if (columns.removed.length > 0 || all.some(({ removed }) => removed.length > 0)) return 'major'
  if (columns.added.length > 0 || all.some(({ added, renamed }) => added.length + renamed.length > 0)) return 'minor'
  return all.some(({ changed }) => changed.length > 0) ? 'patch' : 'none'
}
