import type { LocalText } from '../../base/local-text.ts'

/**
 * The closed vocabularies of the data model, in legend order. Open vocabularies (industries, indicators,
 * units, places) are data: `seeds/vocabulary`.
 */

export * from './kinds.ts'

export const STATUSES = ['existing', 'under-construction', 'planned', 'ambition'] as const
export type Status = (typeof STATUSES)[number]
export const STATUS_NAMES: Readonly<Record<Status, LocalText>> = {
  existing: { zh: '现有', en: 'Existing' },
  'under-construction': { zh: '在建', en: 'Under construction' },
  planned: { zh: '规划', en: 'Planned' },
  ambition: { zh: '愿景', en: 'Ambition' },
}

/** How exactly a location is known, from finest to none. */
export const PRECISIONS = ['site', 'zone', 'county', 'city', 'corridor', 'province', 'unplaced'] as const
export type Precision = (typeof PRECISIONS)[number]
export const PRECISION_NAMES: Readonly<Record<Precision, LocalText>> = {
  site: { zh: '点位', en: 'Site' },
  zone: { zh: '园区级', en: 'Zone' },
  county: { zh: '县级', en: 'County' },
  city: { zh: '市级', en: 'City' },
  corridor: { zh: '廊道', en: 'Corridor' },
  province: { zh: '全省', en: 'Province' },
  unplaced: { zh: '位置未载', en: 'Not located' },
}

export const EXTENTS = ['point', 'area', 'line', 'province', 'unplaced'] as const
export type Extent = (typeof EXTENTS)[number]

export const PLACE_LEVELS = ['province', 'prefecture', 'county', 'zone', 'site'] as const
export type PlaceLevel = (typeof PLACE_LEVELS)[number]
export const PLACE_LEVEL_NAMES: Readonly<Record<PlaceLevel, LocalText>> = {
  province: { zh: '省', en: 'Province' },
  prefecture: { zh: '市', en: 'Prefecture' },
  county: { zh: '县（市、区）', en: 'County' },
  zone: { zh: '园区', en: 'Zone' },
  site: { zh: '点位', en: 'Site' },
}

export const ROLES = ['at', 'from', 'via', 'to', 'serves', 'covers'] as const
export type Role = (typeof ROLES)[number]
export const ROLE_NAMES: Readonly<Record<Role, LocalText>> = {
  at: { zh: '位于', en: 'At' },
  from: { zh: '起于', en: 'From' },
  via: { zh: '经过', en: 'Via' },
  to: { zh: '止于', en: 'To' },
  serves: { zh: '服务', en: 'Serves' },
  covers: { zh: '覆盖', en: 'Covers' },
}

export const PLACE_BASES = ['stated', 'inferred'] as const
export type PlaceBasis = (typeof PLACE_BASES)[number]
export const PLACE_BASIS_NAMES: Readonly<Record<PlaceBasis, LocalText>> = {
  stated: { zh: '文件写明', en: 'stated' },
  inferred: { zh: '推断', en: 'inferred' },
}

export const NAME_BASES = ['as-written', 'translated', 'reconstructed'] as const
export type NameBasis = (typeof NAME_BASES)[number]
export const NAME_BASIS_NAMES: Readonly<Record<NameBasis, LocalText>> = {
  'as-written': { zh: '原文', en: 'as written' },
  translated: { zh: '译名', en: 'translated' },
  reconstructed: { zh: '还原', en: 'restored' },
}

export const TIME_BASES = ['plan-period', 'target-year', 'as-of', 'validity', 'undated'] as const
export type TimeBasis = (typeof TIME_BASES)[number]
export const TIME_BASIS_NAMES: Readonly<Record<TimeBasis, LocalText>> = {
  'plan-period': { zh: '规划期', en: 'plan period' },
  'target-year': { zh: '目标年', en: 'target year' },
  'as-of': { zh: '截至', en: 'as of' },
  validity: { zh: '有效期', en: 'period of validity' },
  undated: { zh: '未载年份', en: 'undated' },
}

export const FIGURE_KINDS = ['target', 'statistic', 'threshold', 'subsidy-rate', 'subsidy-cap', 'award'] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]
export const FIGURE_KIND_NAMES: Readonly<Record<FigureKind, LocalText>> = {
  target: { zh: '目标', en: 'Target' },
  statistic: { zh: '统计', en: 'Statistic' },
  threshold: { zh: '门槛', en: 'Threshold' },
  'subsidy-rate': { zh: '补助比例', en: 'Subsidy rate' },
  'subsidy-cap': { zh: '补助上限', en: 'Subsidy cap' },
  award: { zh: '奖励', en: 'Award' },
}

export const COMPARATORS = ['=', '≥', '>', '≈', '≤'] as const
export type Comparator = (typeof COMPARATORS)[number]

export const RELATIONS = ['part-of', 'same-as', 'reports-on', 'promised-in'] as const
export type RelationTerm = (typeof RELATIONS)[number]
export const RELATION_NAMES: Readonly<Record<RelationTerm, LocalText>> = {
  'part-of': { zh: '属于', en: 'Part of' },
  'same-as': { zh: '同一对象', en: 'Same as' },
  'reports-on': { zh: '通报', en: 'Reports on' },
  'promised-in': { zh: '承诺见', en: 'Promised in' },
}

/** Whether a target and a statistic measure the same, or what differs between them. */
export const COMPARABILITIES = ['yes', 'scope', 'period', 'unit'] as const
export type Comparability = (typeof COMPARABILITIES)[number]
export const COMPARABILITY_NAMES: Readonly<Record<Comparability, LocalText>> = {
  yes: { zh: '可比', en: 'Comparable' },
  scope: { zh: '口径不同', en: 'Different scope' },
  period: { zh: '时段不同', en: 'Different period' },
  unit: { zh: '单位不同', en: 'Different unit' },
}

export const OFFER_FOR = ['project', 'enterprise', 'platform', 'subsidiary', 'service-provider', 'exhibitor'] as const
export type OfferFor = (typeof OFFER_FOR)[number]
export const OFFER_FOR_NAMES: Readonly<Record<OfferFor, LocalText>> = {
  project: { zh: '项目', en: 'Project' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  platform: { zh: '平台', en: 'Platform' },
  subsidiary: { zh: '子公司', en: 'Subsidiary' },
  'service-provider': { zh: '服务商', en: 'Service provider' },
  exhibitor: { zh: '参展企业', en: 'Exhibitor' },
}

export const PARAGRAPH_ROLES = ['title', 'heading', 'content', 'boilerplate', 'furniture'] as const
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number]

export const INDICATOR_NATURES = ['total', 'addition', 'rate', 'share', 'threshold', 'money'] as const
export type IndicatorNature = (typeof INDICATOR_NATURES)[number]

export const INDUSTRY_FAMILIES = [
  'materials',
  'equipment',
  'electronics',
  'consumer',
  'energy',
  'health',
  'neutral',
] as const
export type IndustryFamily = (typeof INDUSTRY_FAMILIES)[number]
export const INDUSTRY_FAMILY_NAMES: Readonly<Record<IndustryFamily, LocalText & { short: LocalText }>> = {
  materials: { zh: '材料与传统', en: 'Materials, traditional', short: { zh: '材料', en: 'Mat' } },
  equipment: { zh: '装备与汽车', en: 'Equipment, vehicles', short: { zh: '装备', en: 'Eqp' } },
  electronics: { zh: '电子与数字', en: 'Electronics, digital', short: { zh: '电子', en: 'Dig' } },
  consumer: { zh: '食品与消费', en: 'Food, consumer', short: { zh: '消费', en: 'Con' } },
  energy: { zh: '能源与环保', en: 'Energy, environment', short: { zh: '能源', en: 'Eng' } },
  health: { zh: '医药健康', en: 'Health', short: { zh: '医药', en: 'Hea' } },
  neutral: { zh: '跨产业', en: 'Cross-sector', short: { zh: '综合', en: 'Gen' } },
}

/** The seven elements of the spatial pattern, in legend order. Which places belong is data, never code. */
export const PATTERN_ELEMENTS = [
  'core-zhengzhou',
  'core-luoyang',
  'axis-jingguang',
  'axis-longhai',
  'belt-yellow',
  'belt-huai',
  'belt-han',
] as const
