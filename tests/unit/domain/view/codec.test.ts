import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../../src/domain/view/change.ts'
import { decodeView, encodeView } from '../../../../src/domain/view/codec.ts'
import { INITIAL_VIEW, type View } from '../../../../src/domain/view/view.ts'

const typical: View = {
  ...INITIAL_VIEW,
  camera: { zoom: 9.5, lat: 34.76, lon: 113.65 },
  facets: { ...INITIAL_VIEW.facets, industry: ['smart-sensors', '5g'], place: ['410100'], status: ['planned'] },
  years: { from: 2022, to: 2025 },
  pattern: ['axis-longhai'],
  selected: { type: 'record', id: 'sensor-valley-zhengzhou' },
  lens: 'industry',
  locale: 'zh',
}

describe('the address', () => {
  it('of the view that opens is empty', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('')
    expect(decodeView('')).toEqual({ view: INITIAL_VIEW, ignored: [], newer: null })
  })

  it('of a typical view is readable and short', () => {
    expect(encodeView(typical)).toBe(
      'v=1&map=9.5/34.76/113.65&industry=smart-sensors,5g&place=410100&status=planned&y=2022-2025&lens=industry' +
        '&pattern=axis-longhai&sel=sensor-valley-zhengzhou&lang=zh',
    )
    expect(`https://example.org/yutu/#${encodeView(typical)}`.length).toBeLessThanOrEqual(300)
  })

  it('is read from the hash and from the query alike', () => {
    expect(decodeView(`#${encodeView(typical)}`).view).toEqual(typical)
    expect(decodeView(`?${encodeView(typical)}`).view).toEqual(typical)
  })

  it('keeps unknown keys and writes them back', () => {
    const { view, ignored } = decodeView('#v=1&scene=4&lens=status')
    expect(ignored).toEqual([])
    expect(view.lens).toBe('status')
    expect(encodeView(view)).toBe('v=1&lens=status&scene=4')
  })

  it('says which parts mean nothing, and opens the rest', () => {
    const { view, ignored } = decodeView('#y=20205&map=99/0/0&lens=colour&kind=park&sel=<script>&%E0%A4%A=1&undated=2')
    expect(view).toEqual({ ...INITIAL_VIEW, facets: { ...INITIAL_VIEW.facets, kind: ['park'] } })
    expect(ignored).toEqual(['y=20205', 'map=99/0/0', 'lens=colour', 'sel=<script>', '%E0%A4%A=1', 'undated=2'])
  })

  it('takes the first of a key that comes twice', () => {
    const { view, ignored } = decodeView('#lens=status&lens=document')
    expect(view.lens).toBe('status')
    expect(ignored).toEqual(['lens=document'])
  })

  it('names the version of a newer link', () => {
    expect(decodeView('#v=7&lens=status')).toMatchObject({ newer: '7', view: { lens: 'status' } })
  })

  it('refuses an address of absurd length whole', () => {
    expect(decodeView(`#q=${'x'.repeat(9000)}`)).toMatchObject({
      view: INITIAL_VIEW,
      ignored: [expect.stringContaining('…')],
    })
  })

  it('holds a place and an element as selection', () => {
    for (const selected of [
      { type: 'place', id: '410100' },
      { type: 'element', id: 'axis-longhai' },
    ] as const) {
      const view = applyChange(INITIAL_VIEW, { type: 'select', selected })
      expect(decodeView(encodeView(view)).view).toEqual(view)
    }
  })

  it('carries Chinese search words', () => {
    const view = { ...INITIAL_VIEW, text: '传感器 & 5G=#?' }
    expect(decodeView(encodeView(view)).view).toEqual(view)
  })
})
