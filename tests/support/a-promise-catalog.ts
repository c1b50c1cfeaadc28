import type { Catalog, Evidence, Figure } from '../../src/domain/record/catalog.ts'
import { aFigure } from './a-detail-catalog.ts'
import { aCatalog, aDocument, aPlace, aRecord, at } from './catalog-builders.ts'

const said = (document: string, paragraph: number, section: string, mention: string): Evidence => ({
  document,
  paragraph,
  section,
  mark: '',
  mention,
})

const figure = (part: Partial<Figure> & { id: string }) =>
  aFigure({ place: '410000', year: 2022, record: 'network', ...part })

const indicator = (id: string, zh: string, en: string) => ({
  id,
  name: { zh, en },
  definition: { zh: `${zh}。`, en: `${en}.` },
  unit: '个',
  nature: 'addition' as const,
  direction: 'more' as const,
})

/** A plan, the report that answers it, and a rival plan that contradicts it. Invented. */
export const PROMISES: Catalog = aCatalog({
  documents: [
    aDocument({
      id: 'plan',
      shortName: { zh: '数字方案 2022', en: 'Digital plan 2022' },
      period: { from: 2022, to: 2022 },
    }),
    aDocument({ id: 'rival', shortName: { zh: '制造方案', en: 'Industry plan' }, issued: '2021-03-04' }),
    aDocument({
      id: 'reply',
      shortName: { zh: '答复 2023', en: 'Reply 2023' },
      issued: '2023-07-20',
      reports: ['1'],
    }),
  ],
  indicators: [
    indicator('stations', '新增基站', 'Stations added'),
    indicator('capacity', '产能', 'Capacity'),
    indicator('output', '产量', 'Output'),
  ],
  units: [
    { id: '个', en: '', factor: 1 },
    { id: '万个', en: '', factor: 10000 },
  ],
  places: [aPlace({ id: '410000', level: 'province', precision: 'province', name: { zh: '河南省', en: 'Henan' } })],
  figures: [
    figure({ id: 'want', indicator: 'stations', value: 4, unit: '万个', evidence: [said('plan', 18, '3', '4万个')] }),
    figure({
      id: 'rival-want',
      indicator: 'stations',
      value: 50000,
      unit: '个',
      evidence: [said('rival', 7, '2', '5')],
    }),
    figure({
      id: 'got',
      indicator: 'stations',
      value: 5.6,
      unit: '万个',
      kind: 'statistic',
      evidence: [said('reply', 8, '1.2', '5.6万个')],
    }),
    figure({
      id: 'can',
      indicator: 'capacity',
      value: 150,
      unit: '万个',
      record: null,
      evidence: [said('plan', 13, '2', '150')],
    }),
    figure({
      id: 'made',
      indicator: 'output',
      value: 49.3,
      unit: '万个',
      kind: 'statistic',
      record: 'platforms',
      evidence: [said('reply', 8, '1.2', '49.3')],
    }),
  ],
  outcomes: [
    {
      indicator: 'stations',
      place: '410000',
      year: 2022,
      target: 'want',
      statistic: 'got',
      comparable: 'yes',
      ratio: 1.4,
      note: { zh: '口径相同。', en: 'Same scope.' },
    },
    {
      indicator: 'capacity',
      place: '410000',
      year: 2022,
      target: 'can',
      statistic: 'made',
      comparable: 'scope',
      ratio: null,
      note: { zh: '目标是产能，统计是产量。', en: 'The target is capacity, the statistic output.' },
    },
  ],
  records: [
    aRecord({
      id: 'network',
      kind: 'infrastructure',
      name: { zh: '基站网', en: 'Network' },
      where: at('410000'),
      precision: 'province',
      relations: [{ relation: 'promised-in', object: 'plan' }],
      documents: ['plan', 'reply'],
      evidence: [said('plan', 18, '3', '基站'), said('reply', 8, '1.2', '基站'), said('reply', 15, '2.4', '基站')],
      figures: ['want', 'rival-want', 'got'],
    }),
    aRecord({
      id: 'planned-platforms',
      kind: 'platform',
      name: { zh: '拟建平台', en: 'Platforms to come' },
      where: at('410000'),
      precision: 'province',
      relations: [{ relation: 'promised-in', object: 'plan' }],
      evidence: [said('plan', 34, '3', '平台')],
    }),
    aRecord({
      id: 'platforms',
      kind: 'platform',
      name: { zh: '已有平台', en: 'Platforms there are' },
      where: at('410000'),
      precision: 'province',
      relations: [{ relation: 'reports-on', object: 'planned-platforms' }],
      documents: ['reply'],
      evidence: [said('reply', 8, '1.2', '平台体系')],
      figures: ['made'],
    }),
    aRecord({
      id: 'twice-named',
      name: { zh: '两处提到的企业', en: 'A firm named twice' },
      where: at('410000'),
      precision: 'province',
      documents: ['plan', 'reply'],
      evidence: [said('plan', 22, '3', '企业'), said('reply', 13, '2', '企业')],
    }),
  ],
})
