import type { LocalText } from '../../base/local-text.ts'

/** The thirteen kinds of record, their six families and two groups, in legend order. */
export const KINDS = [
  'zone',
  'cluster',
  'park',
  'base',
  'project',
  'enterprise',
  'platform',
  'laboratory',
  'infrastructure',
  'pilot',
  'programme',
  'incentive',
  'event',
] as const
export type Kind = (typeof KINDS)[number]

/** Six families: shape on the map, and the default lens. */
export const KIND_FAMILIES = ['zone', 'park', 'project', 'platform', 'infrastructure', 'policy'] as const
export type KindFamily = (typeof KIND_FAMILIES)[number]

/** Layout kinds stand on the map when it opens; policy kinds stand aside until asked for. */
export const KIND_GROUPS = ['layout', 'policy'] as const
export type KindGroup = (typeof KIND_GROUPS)[number]

export const KIND_TERMS: Readonly<
  Record<Kind, { family: KindFamily; group: KindGroup; name: LocalText; definition: LocalText }>
> = {
  zone: {
    family: 'zone',
    group: 'layout',
    name: { zh: '片区', en: 'Zone' },
    definition: {
      zh: '划定范围的开发区、新区、示范区或功能区。',
      en: 'A delimited development zone, new area, demonstration area or functional area.',
    },
  },
  cluster: {
    family: 'zone',
    group: 'layout',
    name: { zh: '集群', en: 'Cluster' },
    definition: {
      zh: '同一产业的企业在一地的聚集，有名称或规模目标。',
      en: 'Firms of one industry gathered in a place, with a name or a target for size.',
    },
  },
  park: {
    family: 'park',
    group: 'layout',
    name: { zh: '园区', en: 'Park' },
    definition: { zh: '供企业入驻的产业园或科技园。', en: 'An industrial or science park that firms move into.' },
  },
  base: {
    family: 'park',
    group: 'layout',
    name: { zh: '基地', en: 'Base' },
    definition: {
      zh: '以生产、研发或出口某类产品为主的基地。',
      en: 'A place given over to making, developing or exporting one kind of product.',
    },
  },
  project: {
    family: 'project',
    group: 'layout',
    name: { zh: '项目', en: 'Project' },
    definition: {
      zh: '文件点名要建设、引进或实施的具体项目。',
      en: 'A single undertaking that a document wants built, attracted or carried out.',
    },
  },
  enterprise: {
    family: 'project',
    group: 'layout',
    name: { zh: '企业', en: 'Enterprise' },
    definition: { zh: '文件点名的企业。', en: 'A firm that a document names.' },
  },
  platform: {
    family: 'platform',
    group: 'layout',
    name: { zh: '平台', en: 'Platform' },
    definition: {
      zh: '为企业服务的创新、中试、检测、交易或工业互联网平台。',
      en: 'A platform that serves firms: innovation, pilot lines, testing, trading, industrial internet.',
    },
  },
  laboratory: {
    family: 'platform',
    group: 'layout',
    name: { zh: '实验室', en: 'Laboratory' },
    definition: { zh: '实验室、研究院或科研设施。', en: 'A laboratory, research institute or research facility.' },
  },
  infrastructure: {
    family: 'infrastructure',
    group: 'layout',
    name: { zh: '设施', en: 'Infrastructure' },
    definition: {
      zh: '网络、算力、交通、能源等基础设施。',
      en: 'Networks, computing, transport, energy and the like.',
    },
  },
  pilot: {
    family: 'infrastructure',
    group: 'layout',
    name: { zh: '试点', en: 'Pilot' },
    definition: {
      zh: '试点、示范或先行的地区、单位和场景。',
      en: 'A place, body or scene chosen to try something first.',
    },
  },
  programme: {
    family: 'policy',
    group: 'policy',
    name: { zh: '行动', en: 'Programme' },
    definition: {
      zh: '文件要实施的工程、行动、计划或制度。',
      en: 'A programme, campaign, plan or scheme that a document sets up.',
    },
  },
  incentive: {
    family: 'policy',
    group: 'policy',
    name: { zh: '激励', en: 'Incentive' },
    definition: {
      zh: '按条件给予的奖励、补助、贴息或其他支持。',
      en: 'An award, subsidy, interest support or other help given on conditions.',
    },
  },
  event: {
    family: 'policy',
    group: 'policy',
    name: { zh: '活动', en: 'Event' },
    definition: { zh: '大会、展会、赛事等活动。', en: 'A conference, fair or competition.' },
  },
}

export const KIND_FAMILY_NAMES: Readonly<Record<KindFamily, LocalText>> = {
  zone: { zh: '片区·集群', en: 'Zone, cluster' },
  park: { zh: '园区·基地', en: 'Park, base' },
  project: { zh: '项目·企业', en: 'Project, firm' },
  platform: { zh: '平台·实验室', en: 'Platform, laboratory' },
  infrastructure: { zh: '设施·试点', en: 'Infrastructure, pilot' },
  policy: { zh: '政策', en: 'Policy' },
}
