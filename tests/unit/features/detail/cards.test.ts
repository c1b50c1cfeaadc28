import { describe, expect, it } from 'vitest'
import type { AtlasRecord } from '../../../../src/domain/record/catalog.ts'
import { asOfText } from '../../../../src/features/detail/as-of.ts'
import { citationOf } from '../../../../src/features/detail/citation.ts'
import { placeProfile } from '../../../../src/features/detail/place-profile.ts'
import { relatedPolicies } from '../../../../src/features/detail/related-policies.ts'
import { relationsOf } from '../../../../src/features/detail/relations.ts'
import { reportTarget } from '../../../../src/features/detail/report.ts'
import { stepAlong, trailOf } from '../../../../src/features/detail/trail.ts'
import { validityOn } from '../../../../src/domain/incentives/validity.ts'
import { isInside, liesIn, placesAbove } from '../../../../src/domain/record/standing.ts'
import { detailWords } from '../../../../src/i18n/detail-words.ts'
import { DETAIL } from '../../../support/a-detail-catalog.ts'

const record = (id: string): AtlasRecord => DETAIL.recordById.get(id)!
const records = (...ids: string[]) => ids.map(record)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('where a place lies', () => {
  it('goes up through the county where it is known', () => {
    expect(placesAbove(DETAIL, 'hi-tech-zone')).toEqual(['410102', '410100', '410000'])
    expect(placesAbove(DETAIL, '410000')).toEqual([])
  })

  it('puts a record into every place above its own, and no other', () => {
    expect(['hi-tech-zone', '410102', '410100', '410000'].every((id) => liesIn(DETAIL, record('valley'), id))).toBe(
      true,
    )
    expect(liesIn(DETAIL, record('valley'), '410300')).toBe(false)
    expect(liesIn(DETAIL, record('somewhere'), '410000')).toBe(false)
  })
})

describe('an element that a text names for a record', () => {
  it('is held against the members, the places above included', () => {
    expect(isInside(DETAIL, record('valley'), 'core-zhengzhou')).toBe(true)
    expect(isInside(DETAIL, record('steel-cluster'), 'core-zhengzhou')).toBe(false)
  })
})

describe('the row of a record', () => {
  const shown = records('valley', 'sensor-base', 'city-network', 'steel-cluster', 'somewhere')
  const aside = records('sensor-award')

  it('is the finest place with more than one', () => {
    const trail = trailOf(DETAIL, record('valley'), shown, aside)
    expect(trail.place?.id).toBe('410102')
    expect(ids(trail.records)).toEqual(['valley', 'sensor-base'])
    expect(trail.at).toBe(0)
  })

  it('is the city for a record of the city', () => {
    const trail = trailOf(DETAIL, record('city-network'), shown, aside)
    expect(trail.place?.id).toBe('410100')
    expect(ids(trail.records)).toEqual(['valley', 'sensor-base', 'city-network'])
  })

  it('is the whole list where a place has one only, or the record has none', () => {
    expect(trailOf(DETAIL, record('steel-cluster'), shown, aside)).toMatchObject({ place: null, at: 3, of: 'shown' })
    expect(trailOf(DETAIL, record('somewhere'), shown, aside)).toMatchObject({ place: null, at: 4 })
  })

  it('says whether the record stands aside or is filtered out', () => {
    expect(trailOf(DETAIL, record('sensor-award'), shown, aside).of).toBe('aside')
    const out = trailOf(DETAIL, record('valley'), records('steel-cluster'), [])
    expect(out).toMatchObject({ of: null, records: [], at: -1 })
    expect(stepAlong(out, 1)).toBeNull()
  })

  it('goes round at its ends', () => {
    const trail = trailOf(DETAIL, record('city-network'), shown, aside)
    expect(stepAlong(trail, 1)?.id).toBe('valley')
    expect(stepAlong(trailOf(DETAIL, record('valley'), shown, aside), -1)?.id).toBe('sensor-base')
  })
})

describe('the profile of a place', () => {
  const profile = placeProfile(
    DETAIL,
    '410100',
    records('city-network', 'valley', 'steel-cluster'),
    records('sensor-award'),
  )

  it('has every record of the place once: direct, below, aside or hidden', () => {
    expect(ids(profile.direct)).toEqual(['city-network'])
    expect(ids(profile.below)).toEqual(['valley'])
    expect(ids(profile.aside)).toEqual(['sensor-award'])
    expect(profile.hidden).toBe(1)
    expect(profile.total).toBe(4)
  })

  it('has all records for the province: its own, those within, and those without a location', () => {
    const whole = placeProfile(DETAIL, '410000', DETAIL.records, [])
    expect(whole.total).toBe(DETAIL.records.length)
    expect([...whole.direct, ...whole.below, ...whole.unplaced]).toHaveLength(DETAIL.records.length)
    expect(ids(whole.unplaced)).toEqual(ids(DETAIL.records.filter(({ precision }) => precision === 'unplaced')))
    expect(whole.unplaced.length).toBeGreaterThan(0)
    expect(whole.hidden).toBe(0)
  })

  it('has the targets of the place itself, not those of its records', () => {
    expect(ids(profile.figures)).toEqual(['city-firms'])
  })

  it('has its documents with counts, and its standing in the pattern', () => {
    expect(profile.documents).toEqual([
      { id: 'opinions', records: 4 },
      { id: 'programme', records: 1 },
    ])
    expect(profile.pattern.map(({ element, membership }) => [element.id, membership.member])).toEqual([
      ['core-zhengzhou', 'yes'],
    ])
  })
})

describe('what a record is tied to', () => {
  it('tells a relation from both its ends', () => {
    expect(relationsOf(DETAIL, record('valley'))).toMatchObject([
      { relation: 'part-of', direction: 'out', objects: [{ id: 'sensor-base' }] },
    ])
    expect(relationsOf(DETAIL, record('sensor-base'))).toMatchObject([
      { relation: 'part-of', direction: 'in', objects: [{ id: 'valley' }] },
    ])
  })

  it('finds the policies of its place and industry, the term above included', () => {
    expect(ids(relatedPolicies(DETAIL, record('valley')))).toEqual(['sensor-award'])
    expect(relatedPolicies(DETAIL, record('steel-cluster'))).toEqual([])
    expect(relatedPolicies(DETAIL, { ...record('city-network'), industries: ['steel'] })).toEqual([])
    expect(relatedPolicies(DETAIL, { ...record('steel-cluster'), industries: ['smart-sensors'] })).toEqual([])
    expect(relatedPolicies(DETAIL, record('sensor-award'))).toEqual([])
  })
})

describe('an offer', () => {
  const offer = { validFrom: '2022-06-02', validTo: '2025-06-01' }

  it.each([
    ['2022-06-01', 'not-yet'],
    ['2022-06-02', 'current'],
    ['2025-06-01', 'current'],
    ['2025-06-02', 'expired'],
  ])('on %s is %s', (today, expected) => {
    expect(validityOn(offer, today)).toBe(expected)
  })

  it('without an end is not called current', () => {
    expect(validityOn({ validFrom: '2022-06-02', validTo: null }, '2030-01-01')).toBe('unknown')
  })
})

describe('a citation', () => {
  it('names record, documents, issuer, number, date, places, data and address, in both languages', () => {
    const chinese = citationOf(DETAIL, record('valley'), detailWords.zh.citation, 'zh', 'https://x/#sel=valley')
    for (const part of ['智能传感谷', '《郑州市信息产业意见》', '郑州市人民政府', '郑政〔2022〕6号', '2022年6月2日'])
      expect(chinese).toContain(part)
    expect(chinese).toContain('二，第4段')
    expect(chinese).toContain('原文未载成文日期')
    expect(chinese).toContain('1.2.3')
    expect(chinese).toContain('https://x/#sel=valley')
    const english = citationOf(DETAIL, record('valley'), detailWords.en.citation, 'en', 'https://x/')
    expect(english).toContain('issued 2 June 2022')
    expect(english).toContain('no date of issue given')
    expect(english).toContain('¶2')
  })
})

describe('the date of a status', () => {
  it('is that of the newest dated document, or is said to be missing', () => {
    expect(asOfText(DETAIL, record('valley'), detailWords.zh, 'zh')).toContain('2022年6月2日')
    expect(asOfText(DETAIL, record('steel-cluster'), detailWords.en, 'en')).toBe(detailWords.en.asOfDocument)
  })
})

describe('a report', () => {
  it('goes to a mailbox with its text, to a page, or to the clipboard', () => {
    const mail = reportTarget('data@henan.example', '标题 & 一', 'a\nb')
    expect(mail.to).toBe('mailbox')
    const parsed = new URL(mail.to === 'mailbox' ? mail.href : '')
    expect(parsed.pathname).toBe('data@henan.example')
    expect(parsed.searchParams.get('subject')).toBe('标题 & 一')
    expect(parsed.searchParams.get('body')).toBe('a\nb')
    expect(reportTarget('https://henan.example/report', '', '')).toEqual({
      to: 'page',
      href: 'https://henan.example/report',
    })
    expect(reportTarget(null, '', '').to).toBe('clipboard')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'a@b.c?cc=d@e.f', 'somebody'])('never follows %s', (contact) => {
    expect(reportTarget(contact, 's', 'b').to).toBe('clipboard')
  })
})
