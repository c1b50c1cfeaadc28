import { describe, expect, it } from 'vitest'
import { numbersIn, unexplainedNumbers, type ParagraphFacts } from '../../../seeds/verify/numbers.ts'
import { exceptionsFrom, indexRuns, sharedRuns } from '../../../seeds/verify/shared-runs.ts'
import { checkCopies, checkMentions, checkNumbers, checkTexts } from '../../../seeds/verify/sources.ts'
import { paragraphsOf, type SourceText } from '../../../seeds/verify/texts.ts'
import { aDocument, aParagraph, tiny } from './tiny.ts'

const TEXT: SourceText = {
  document: 'plan',
  sha256: 'a'.repeat(64),
  paragraphs: ['方案', '建设传感器园，到2025年入驻企业300家以上。'],
}
const LENGTH = [...(TEXT.paragraphs[1] ?? '')].length

const agreeing = () =>
  tiny({ paragraphs: [aParagraph({ paragraph: 1, role: 'title', length: 2 }), aParagraph({ length: LENGTH })] })

const texts = (change: Partial<SourceText> = {}) => new Map([['plan', { ...TEXT, ...change }]])

describe('paragraphs of a text', () => {
  it('are its non-blank lines, trimmed, whatever the line ends and blanks', () => {
    expect(paragraphsOf('\uFEFF一\r\n\r\n \u3000 \n\u00A0二 \n三')).toEqual(['一', '二', '三'])
  })
})

describe('the seeds against a text', () => {
  it('agree', () => {
    expect(checkTexts(agreeing(), texts())).toEqual([])
    expect(checkMentions(agreeing(), texts())).toEqual([])
    expect(checkNumbers(agreeing(), texts())).toEqual([])
  })

  it('tell a missing file, another hash, count or length', () => {
    const fields = (found: ReturnType<typeof checkTexts>) => found.map(({ field }) => field)
    expect(fields(checkTexts(agreeing(), new Map()))).toEqual(['source_file'])
    expect(fields(checkTexts(agreeing(), texts({ sha256: 'b'.repeat(64) })))).toEqual(['sha256'])
    expect(fields(checkTexts(agreeing(), texts({ paragraphs: [...TEXT.paragraphs, '附'] })))).toEqual(['paragraphs'])
    expect(fields(checkTexts(tiny(), texts()))).toEqual(['length'])
  })

  it('tell a mention that is not in the paragraph it cites', () => {
    const found = checkMentions(agreeing(), texts({ paragraphs: ['传感器园', '300家以上'] }))
    expect(found.map(({ entry }) => entry)).toEqual(['sensor-park'])
  })

  it('tell a number that nothing carries, and an explanation of nothing', () => {
    const more = texts({ paragraphs: ['方案', `${TEXT.paragraphs[1] ?? ''}投资40亿元。`] })
    expect(checkNumbers(agreeing(), more).map(({ message }) => message)).toEqual([
      '40: no figure carries it, and nothing explains it',
    ])
    const idle = aParagraph({ length: LENGTH, numbers_explained: [{ text: '77', reason: '页码' }] })
    const collection = tiny({ paragraphs: [aParagraph({ paragraph: 1, role: 'title' }), idle] })
    expect(checkNumbers(collection, texts()).map(({ message }) => message)).toEqual([
      '"77" is explained and does not stand in the paragraph',
    ])
  })

  it('ask nothing of the numbers of a document that is only listed', () => {
    const listed = tiny({ documents: [aDocument({ coverage: 'listed' })], records: [], figures: [] })
    expect(checkNumbers(listed, texts())).toEqual([])
  })
})

describe('numbers of a paragraph', () => {
  const facts = (change: Partial<ParagraphFacts> = {}): ParagraphFacts => ({
    mentions: [],
    explained: [],
    amounts: [],
    years: new Set(),
    ...change,
  })
  const open = (paragraph: string, change: Partial<ParagraphFacts> = {}) =>
    unexplainedNumbers(paragraph, facts(change)).map(({ text }) => text)

  it('are runs of digits with decimals and %, thousands together', () => {
    expect(numbersIn('增长23.9%，共1,200家，Mar 21,2024').map(({ text, value }) => [text, value])).toEqual([
      ['23.9%', 23.9],
      ['1,200', 1200],
      ['21', 21],
      ['2024', 2024],
    ])
  })

  it('are carried by a figure in whatever scale the text writes', () => {
    expect(open('达到8000亿元', { amounts: [8000 * 1e8] })).toEqual([])
    expect(open('CNY 0.8 trillion', { amounts: [8000 * 1e8] })).toEqual([])
    expect(open('奖励300万元', { amounts: [3e6] })).toEqual([])
    expect(open('奖励301万元', { amounts: [3e6] })).toEqual(['301'])
  })

  it('are explained by the mention or the text they stand in, and only there', () => {
    expect(open('“556”体系，另556家', { mentions: ['“556”体系'] })).toEqual(['556'])
    expect(open('“556”体系', { explained: ['556'] })).toEqual([])
  })

  it('are no numbers as heading marks, list marks and parts of technical words', () => {
    expect(open('12.加大支持。(3)发展5G、4K和3D打印')).toEqual([])
    expect(open('1.5亿元')).toEqual(['1.5'])
    expect(open('共5家')).toEqual(['5'])
  })

  it('are years where a figure or record of the paragraph has that year', () => {
    expect(open('到2025年', { years: new Set([2025]) })).toEqual([])
    expect(open('到2025年', { years: new Set([2022]) })).toEqual(['2025'])
  })
})

describe('runs shared with a text', () => {
  const source = '加快建设具有国际竞争力和区域带动力的新一代产业生态圈，打造先进制造业强省。'
  const english = 'The province will speed up the building of a modern industrial system with strong supply chains.'
  const index = indexRuns([source, english])
  const shared = (text: string, names: string[] = []) => sharedRuns(text, index, exceptionsFrom(names))

  it('are told beyond 16 Chinese characters, with or without the punctuation', () => {
    expect(shared('具有国际竞争力和区域带动力的新一')).toEqual([])
    expect(shared('具有国际竞争力和区域带动力的新一代')).toHaveLength(1)
    expect(shared('区域带动力的新一代产业生态圈打造先进制造业')).toHaveLength(1)
    expect(shared('我们说：具有国际竞争力、和区域带动力的新一代')).toHaveLength(1)
  })

  it('are told beyond 9 words, whatever their case', () => {
    expect(shared('speed up the building of a modern industrial system')).toEqual([])
    expect(shared('the province will SPEED up the building of a modern')).toHaveLength(1)
  })

  it('are told once for one copy, however long', () => {
    expect(shared(source)).toHaveLength(1)
    expect(shared(english)).toHaveLength(1)
  })

  it('except names, whole, and only those', () => {
    const name = '具有国际竞争力和区域带动力的新一代产业生态圈'
    expect(shared(`名称：${name}。`, [name])).toEqual([])
    expect(shared(`加快建设${name}，打造`, ['国际竞争力'])).toHaveLength(1)
  })

  it('are looked for in every committed text, and mentions are excepted', () => {
    const copied = new Map([['plan', { ...TEXT, paragraphs: [source] }]])
    const committed = [
      { file: 'docs/a.md', text: source },
      { file: 'docs/b.md', text: '我们自己的话。' },
    ]
    expect(checkCopies(tiny(), copied, committed).map(({ file }) => file)).toEqual(['docs/a.md'])
  })
})
