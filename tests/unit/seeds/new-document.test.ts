import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readList, readOne } from '../../../seeds/compile/read-yaml.ts'
import { newDocument } from '../../../seeds/template/new-document.ts'
import { paragraphSkeletons } from '../../../seeds/template/paragraphs.ts'
import { seedDocument, seedParagraph, seedRecord } from '../../../src/domain/record/seed-schema.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yutu-new-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const TEXT = '\uFEFF试验方案\r\n\r\n一、总体要求\r\n  到2027年，比2024年翻一番。\r\n'
function write(text: string, name = "006_it's.txt"): string {
  writeFileSync(join(root, name), text)
  return join(root, name)
}

describe('a new document', () => {
  it('has hash, count, years, language and the list of its paragraphs from the text', () => {
    const file = write(TEXT)
    expect(newDocument(root, 'trial-2027', file)).toEqual({
      ok: true,
      folder: 'seeds/documents/trial-2027',
      paragraphs: 3,
    })
    const { values, faults } = readOne(root, 'seeds/documents/trial-2027/document.yaml', seedDocument)
    expect(faults).toEqual([])
    expect(values[0]).toMatchObject({
      id: 'trial-2027',
      source_file: "006_it's.txt",
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      paragraphs: 3,
      years_from: 2024,
      years_to: 2027,
      language: 'original',
      coverage: 'listed',
    })
    const list = readList(root, 'seeds/documents/trial-2027/paragraphs.yaml', seedParagraph)
    expect(list.faults).toEqual([])
    expect(
      list.values.map(({ paragraph, section, mark, role, length }) => [paragraph, section, mark, role, length]),
    ).toEqual([
      [1, '', '', 'title', 4],
      [2, '1', '一', 'heading', 6],
      [3, '1', '', 'content', 17],
    ])
    expect(readList(root, 'seeds/documents/trial-2027/records.yaml', seedRecord)).toEqual({ values: [], faults: [] })
  })

  it.each([
    ['Action plan\nBy the end, much.\n', 'machine-translation'],
    ['Action plan 行动\nBy the end of the year, much is planned. 计划\n', 'mixed'],
  ])('tells a translation from an original: %s', (text, language) => {
    newDocument(root, 'trial', write(text))
    const { values } = readOne(root, 'seeds/documents/trial/document.yaml', seedDocument)
    expect(values[0]).toMatchObject({ language, years_from: 1990, years_to: 2050 })
  })

  it('is refused, and nothing written, where id or text will not do', () => {
    const file = write(TEXT)
    mkdirSync(join(root, 'seeds/documents/there'), { recursive: true })
    const reason = (id: string, text: string) => {
      const written = newDocument(root, id, text)
      return written.ok ? '' : written.reason
    }
    expect(reason('../out', file)).toContain('no id')
    expect(reason('there', file)).toContain('there already')
    expect(reason('trial', join(root, 'none.txt'))).toContain('no text')
    expect(reason('trial', write(' \n\n', 'empty.txt'))).toContain('empty')
    expect(existsSync(join(root, 'seeds/documents/trial'))).toBe(false)
  })
})

describe('the list of paragraphs', () => {
  it('counts sections by position, whatever number the text gives them', () => {
    const lines = ['标题', '一、甲', '（一）乙', '1.丙', '3.丁', '（二）戊', '三、己', '正文2025年', '1.5倍以上']
    expect(paragraphSkeletons(lines).map(({ section, mark }) => [section, mark])).toEqual([
      ['', ''],
      ['1', '一'],
      ['1.1', '（一）'],
      ['1.1.1', '1'],
      ['1.1.2', '3'],
      ['1.2', '（二）'],
      ['2', '三'],
      ['2', ''],
      ['2', ''],
    ])
  })

  it('takes a long line that begins with a mark for content', () => {
    const [, line] = paragraphSkeletons(['标题', `一、${'长'.repeat(60)}`])
    expect(line).toMatchObject({ role: 'content', mark: '一', length: 62 })
  })
})
