import type * as v from 'valibot'
import type { LocalText } from '../../src/base/local-text.ts'
import {
  seedDocument,
  seedEvidence,
  seedFigure,
  seedIndicator,
  seedIndustry,
  seedOffer,
  seedParagraph,
  seedPlace,
  seedReading,
  seedRecord,
  seedTime,
  seedUnit,
  seedWhere,
} from '../../src/domain/record/seed-schema.ts'

type Entries = v.ObjectEntries

/** A file of the seeds, or a part of an entry, with the meaning of each of its fields. */
export interface Described {
  readonly title: LocalText
  /** Where it stands in the repository, or in which field. */
  readonly at: string
  readonly entries: Entries
  readonly meanings: Readonly<Record<string, LocalText>>
}

/** Compiles only while every field of the schema has its meaning, and nothing else has. */
function described<E extends Entries>(
  title: LocalText,
  at: string,
  { entries }: { readonly entries: E },
  meanings: { readonly [K in keyof E]: readonly [zh: string, en: string] },
): Described {
  const pairs = Object.entries<readonly [string, string]>(meanings)
  return { title, at, entries, meanings: Object.fromEntries(pairs.map(([key, [zh, en]]) => [key, { zh, en }])) }
}

const name = ['名称，中英文', 'Name in both languages'] as const
const unitsOwn = ['由本图集划分', 'Our own division'] as const

/** Every schema of the seeds, in the order of the dictionary. */
export const DESCRIBED: readonly Described[] = [
  described({ zh: '文件', en: 'Document' }, 'seeds/documents/<id>/document.yaml', seedDocument, {
    id: ['永久标识，也是文件夹名', 'Permanent id, also the name of the folder'],
    title: ['标题', 'Title'],
    short_name: [
      '简称，带规划期；易混时带地名',
      'Short name with the plan period, and the place where two could be confused',
    ],
    issuer: ['发文机关', 'Issuing body'],
    number: ['文号', 'Document number'],
    level: ['级别', 'Level'],
    place: ['所属地点', 'Place it belongs to'],
    issued: ['印发日期；原文没有则不填', 'Date of issue; left out where the text gives none'],
    issued_basis: ['印发日期的依据', 'On what the date of issue rests'],
    issued_note: ['印发日期的说明', 'Note on the date of issue'],
    released: ['网页发布日期，不等于印发日期', 'When the page was released; not the date of issue'],
    valid_from: ['有效期起', 'Start of validity'],
    valid_to: ['有效期止', 'End of validity'],
    period: ['规划期', 'Plan period'],
    reports: ['通报已做工作的章节；其余是计划', 'Sections that report on what was done; the rest plans'],
    years_from: ['最早的统计年份', 'Year of its earliest statistic'],
    years_to: ['最晚的目标年份', 'Year of its latest target'],
    language: ['文本语言：原文、机器译文、混合', 'Language of the text: original, machine translation, mixed'],
    source_file: ['文本的文件名', 'File name of the text'],
    sha256: ['文本的SHA-256', 'SHA-256 of the text'],
    paragraphs: ['非空行数', 'Number of non-blank lines'],
    coverage: [
      'whole：逐段提取；listed：只有段落目录',
      'whole: every paragraph worked through; listed: only the paragraph list',
    ],
    faults: ['文本的错误和处理办法', 'Faults of the text, and how they were treated'],
  }),
  described({ zh: '条目', en: 'Record' }, 'seeds/documents/<id>/records.yaml', seedRecord, {
    id: ['永久标识，不再他用', 'Permanent id, never reused'],
    former_ids: ['曾用标识，旧链接仍可打开', 'Former ids; old links still open it'],
    kind: ['类别', 'Kind'],
    name: ['名称及其依据', 'Name, and on what it rests'],
    aliases: ['别名', 'Other names'],
    summary: [
      '一两句话，自己的话；中文不超过120字，英文不超过240字符',
      'One or two sentences of our own; at most 120 characters in Chinese, 240 in English',
    ],
    industries: ['产业标识，取文本支持的最细一级', 'Industries, the deepest term that the text supports'],
    where: ['地点、作用和依据', 'Places with role and basis'],
    extent: ['空间形态', 'Extent'],
    open_list: ['原文以“等”结束列举', 'The text ends its list with "and others"'],
    status: ['状态，以文件日期为准', "Status as of the document's date"],
    time: ['年份及其依据', 'Years, and on what they rest'],
    responsible: ['责任单位，照原文；不是地点', 'Responsible units as written; never a location'],
    relations: [
      '与其他条目的关系；promised-in指向作出承诺的文件',
      'Relations to other records; promised-in points to the document that holds the promise',
    ],
    note: ['说明：原文未写明之处', 'Note on what the text leaves open'],
    offer: ['激励条款', 'Terms of an incentive'],
    pattern: ['文本写明所属的空间格局要素', 'Elements of the spatial pattern that the text states'],
    evidence: ['依据，至少一条', 'Evidence, at least one piece'],
  }),
  described({ zh: '地点引用', en: 'Place of a record' }, 'where', seedWhere, {
    place: ['地点标识：政区代码或园区标识', 'Code of a unit or id of a zone or site'],
    role: ['作用', 'Role'],
    basis: [
      '文件写明或推断；仅由责任单位推知的是推断',
      'Stated or inferred; what a responsible unit alone suggests is inferred',
    ],
    reason: ['推断的理由，推断时必填', 'Why it is inferred; required then'],
  }),
  described({ zh: '年份', en: 'Time' }, 'time', seedTime, {
    from: ['起始年', 'First year'],
    to: ['终止年', 'Last year'],
    basis: ['依据；文本没有年份就是undated', 'Basis; undated where the text gives no year'],
  }),
  described({ zh: '激励条款', en: 'Offer' }, 'offer', seedOffer, {
    clause: ['文件的条款号', "The document's clause number"],
    for: ['给谁', 'For whom'],
    condition: ['条件，自己的话', 'Condition in our own words'],
    figures: ['比例、上限、奖励、门槛的数值标识', 'Figures of rate, cap, award and threshold'],
    valid_from: ['有效期起', 'Start of validity'],
    valid_to: ['有效期止', 'End of validity'],
  }),
  described({ zh: '依据', en: 'Evidence' }, 'evidence', seedEvidence, {
    document: ['文件标识；本文件可不填', "Document; left out for the folder's own"],
    paragraph: ['段落序号，非空行从1数起', 'Ordinal of the non-blank line, from 1'],
    mention: [
      '原文写法：一个名称或数值，含中文不超过30字，否则不超过90字符',
      'The words of the text: a name or figure, at most 30 characters with Chinese, 90 otherwise',
    ],
  }),
  described({ zh: '数值', en: 'Figure' }, 'seeds/documents/<id>/figures.yaml', seedFigure, {
    id: ['永久标识', 'Permanent id'],
    indicator: ['指标标识', 'Indicator'],
    value: ['数值，以unit为单位', 'Value, counted in unit'],
    comparator: ['以上≥，突破、超>，左右、近≈，最高≤', '≥ not less than, > more than, ≈ about, ≤ at most'],
    aim: ['原文写“力争”', 'The text says it will strive for it'],
    unit: ['规范单位；原文写法在依据里', "Canonical unit; the document's own wording is in the mention"],
    year: ['年份；与period二选一', 'Year; either this or a period'],
    period: ['时段；与year二选一', 'Period; either this or a year'],
    kind: ['类别；目标不是统计，补助不是投资', 'Kind; a target is no statistic, a subsidy no investment'],
    place: ['数值所说的地点', 'Place it speaks of'],
    industry: ['数值所说的产业', 'Industry it speaks of'],
    record: ['所属条目', 'Record it belongs to'],
    note: ['说明', 'Note'],
    evidence: ['依据，至少一条', 'Evidence, at least one piece'],
  }),
  described({ zh: '段落', en: 'Paragraph' }, 'seeds/documents/<id>/paragraphs.yaml', seedParagraph, {
    paragraph: ['序号，非空行从1数起', 'Ordinal of the non-blank line, from 1'],
    section: ['章节路径，按位置编号，如3.1.2', 'Section path by position, such as 3.1.2'],
    mark: ['文件自己的标号', "The document's own heading mark"],
    role: ['性质', 'Role'],
    length: ['去掉首尾空白后的字符数', 'Characters of the trimmed line'],
    summary: ['摘要，自己的话，中文不超过60字', 'Summary of our own, at most 60 characters in Chinese'],
    nothing_because: ['没有可取内容的原因', 'Why nothing is taken from it'],
    numbers_explained: ['不作数值的数字及原因', 'Numbers that are no figures, with the reason'],
  }),
  described({ zh: '地点', en: 'Place' }, 'seeds/vocabulary/places.yaml', seedPlace, {
    id: ['永久标识', 'Permanent id'],
    name,
    level: ['园区或点位；政区来自geo/', 'Zone or site; units come from geo/'],
    parent: ['所在省辖市的代码', 'Code of its prefecture'],
    county: ['所在县（市、区）的代码；只知到市则不填', 'Code of its county; left out when known only to the city'],
    lon: ['经度，WGS 84', 'Longitude, WGS 84'],
    lat: ['纬度，WGS 84', 'Latitude, WGS 84'],
    precision: ['位置精度', 'How exactly it is known'],
    precision_km: ['不确定半径，公里', 'Radius within which it is known, km'],
    confidence: ['把握程度', 'Confidence'],
    coordinate_source: ['坐标来源', 'Source of the coordinates'],
    aliases: ['别名', 'Other names'],
    outside: ['在省外：只作廊道端点', 'Outside the province: only the end of a corridor'],
    note: ['说明', 'Note'],
  }),
  described({ zh: '产业', en: 'Industry' }, 'seeds/vocabulary/industries.yaml', seedIndustry, {
    id: ['标识', 'Id'],
    parent: ['上级产业', 'Industry above it'],
    family: ['配色大类', 'Family of the lens'],
    name,
    short: ['短名，用于图上', 'Short name for the map'],
    ours: unitsOwn,
  }),
  described({ zh: '指标', en: 'Indicator' }, 'seeds/vocabulary/indicators.yaml', seedIndicator, {
    id: ['标识', 'Id'],
    name,
    definition: ['定义', 'Definition'],
    unit: ['规范单位', 'Canonical unit'],
    nature: ['性质；新增与累计是不同指标', 'Nature; additions and totals are different indicators'],
    direction: ['多好还是少好', 'Whether more or less is wanted'],
    meets: [
      '能与本指标的目标并列的其他指标，及口径有何不同',
      'Indicators that stand beside a target of this one, and how they differ',
    ],
  }),
  described({ zh: '单位', en: 'Unit' }, 'seeds/vocabulary/units.yaml', seedUnit, {
    id: ['规范单位', 'Canonical unit'],
    en: ['英文里跟在数后的词', 'What follows the number in English'],
    factor: ['一个单位是英文单位的多少倍', 'What one unit is in the English one'],
  }),
  described({ zh: '读音', en: 'Reading' }, 'seeds/vocabulary/readings.yaml', seedReading, {
    text: ['常用读音不对的名称或词', 'Name or word that is not read as its letters usually are'],
    pinyin: [
      '每字一个音节，不带声调，ü写作v；只供检索',
      'A syllable for each letter, no tones, ü as v; for search only',
    ],
  }),
]
