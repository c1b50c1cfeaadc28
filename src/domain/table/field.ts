import type { Locale, LocalText } from '../../base/local-text.ts'
import type { AtlasRecord, Catalog, Figure } from '../record/catalog.ts'
import type { FieldId } from './field-ids.ts'

/** Sections in which fields are offered. */
export const FIELD_GROUPS = ['what', 'where', 'when', 'numbers', 'source'] as const
export type FieldGroup = (typeof FIELD_GROUPS)[number]

/** What a field needs beside the record: the look-ups, and how the reader's language writes and orders things. */
export interface FieldSetting {
  readonly catalog: Catalog
  readonly locale: Locale
  /** A figure in one run of text, comparator and unit with it. */
  readonly figure: (figure: Figure) => string
  /** `2022–2025年`; empty where neither end is given. */
  readonly years: (from: number | null, to: number | null) => string
  readonly date: (day: string) => string
  /** Chinese by pinyin. */
  readonly compare: (a: string, b: string) => number
}

/** A field of a record or of its first evidence, as a column of a table. */
export interface Field {
  readonly id: FieldId
  readonly name: LocalText
  readonly group: FieldGroup
  /** Usual width of the column, px; where the languages need different room, of each. */
  readonly width: number | Readonly<Record<Locale, number>>
  /** Shown when no columns are chosen. */
  readonly usual?: true
  /** What the cell says; empty where the text says nothing. */
  readonly text: (record: AtlasRecord, setting: FieldSetting) => string
  /** Of a number: the number itself. It sorts by it, and stands at the end of its cell. */
  readonly value?: (record: AtlasRecord, setting: FieldSetting) => number | null
  /** Of a term: its place in its vocabulary, by which it is sorted. */
  readonly rank?: (record: AtlasRecord) => number
}

/** A number as a field: plain digits, so that a year or a coordinate is not set in groups of three. */
export function numberField(field: Omit<Field, 'text' | 'value'> & { value: NonNullable<Field['value']> }): Field {
  return { ...field, text: (record, setting) => String(field.value(record, setting) ?? '') }
}

/** Several things in one cell. */
export function joined(parts: readonly string[], { locale }: FieldSetting): string {
  return [...new Set(parts)].filter((part) => part !== '').join(locale === 'zh' ? '、' : ', ')
}

/** Several sentences or pairs in one cell. */
export function listed(parts: readonly string[], { locale }: FieldSetting): string {
  return parts.filter((part) => part !== '').join(locale === 'zh' ? '；' : '; ')
}
