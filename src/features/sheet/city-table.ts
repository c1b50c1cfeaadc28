import type { Locale } from '../../base/local-text.ts'
import type { AtlasRecord, Place } from '../../domain/record/catalog.ts'
import { liesIn, placesAbove } from '../../domain/record/standing.ts'
import type { Scene } from '../../map/picture.ts'
import type { SheetSeen, SheetTable, TableRow } from '../../map/sheet.ts'
import type { SheetWords } from './words.ts'

/**
 * The records of a city's sheet under the places where the map shows them, with the same counts; then those that run
 * between places. A record that stands in two places is listed in both.
 * @param numbers of the documents among the sheet's sources
 */
export function cityTable(
  scene: Scene,
  city: Place,
  seen: SheetSeen,
  numbers: ReadonlyMap<string, number>,
  words: SheetWords,
  locale: Locale,
): SheetTable {
  const { catalog } = scene
  const row = (record: AtlasRecord): TableRow => tableRow(scene, record, numbers, words, locale)
  const at = (indexes: readonly number[]) => indexes.flatMap((index) => catalog.records[index] ?? [])
  // The city as a whole last: what stands at a place of its own is what the map can show.
  const own = seen.glyphs
    .filter(({ place: { id } }) => id === city.id || placesAbove(catalog, id).includes(city.id))
    .toSorted((a, b) => Number(a.place.id === city.id) - Number(b.place.id === city.id))
  const groups = own.map(({ place, count, records }) => ({
    title: words.table.group(place.name[locale], count),
    rows: at(records).map(row),
  }))
  const listed = new Set(own.flatMap(({ records }) => records))
  const between = at(seen.records.filter((index) => !listed.has(index))).filter((record) =>
    liesIn(catalog, record, city.id),
  )
  if (between.length > 0) {
    groups.push({ title: words.table.group(words.table.between, between.length), rows: between.map(row) })
  }
  const count = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id))).size
  return { caption: words.table.caption(city.name[locale], count), groups, more: words.table.more }
}

function tableRow(
  { scheme, colourOf }: Scene,
  record: AtlasRecord,
  numbers: ReadonlyMap<string, number>,
  words: SheetWords,
  locale: Locale,
): TableRow {
  const code = scheme.codeOf(record)
  const known = scheme.classes.find((each) => each.code === code)
  const evidence = record.evidence.find(({ document }) => numbers.has(document))
  return {
    id: record.id,
    text: record.name[locale],
    entry: {
      id: `lens-${code}`,
      section: 'lens',
      name: known?.name ?? record.name,
      mark: { type: 'class', colour: colourOf(code), shape: known?.shape ?? null },
    },
    reference: evidence ? words.table.reference(String(numbers.get(evidence.document) ?? ''), evidence.paragraph) : '',
  }
}
