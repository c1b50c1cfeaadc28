import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileReadings, readText } from '../../../seeds/compile/readings.ts'
import { buildData } from '../../../seeds/compile/build.ts'
import type { SeedReading } from '../../../src/domain/record/seed-schema.ts'
import { hanLetters, openReadings } from '../../../src/domain/search/readings.ts'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const EXCEPTIONS = parse(readFileSync(`${root}seeds/vocabulary/readings.yaml`, 'utf8')) as SeedReading[]
const build = buildData(root)
if (!build.ok) throw new Error('the seeds do not compile')
const { catalog } = build
const file = compileReadings(catalog, EXCEPTIONS)
const readings = openReadings(file)

describe('the readings', () => {
  it.each([
    ['郑州市', 'zheng zhou shi'],
    ['洛阳市', 'luo yang shi'],
    ['长葛市', 'chang ge shi'],
    ['长垣市', 'chang yuan shi'],
    ['漯河市', 'luo he shi'],
    ['浚县', 'xun xian'],
    ['中牟县', 'zhong mu xian'],
    ['尉氏县', 'wei shi xian'],
    ['泌阳县', 'bi yang xian'],
    ['柘城县', 'zhe cheng xian'],
    ['武陟县', 'wu zhi xian'],
    ['渑池县', 'mian chi xian'],
    ['荥阳市', 'xing yang shi'],
    ['沁阳市', 'qin yang shi'],
    ['西华县', 'xi hua xian'],
    ['召陵区', 'shao ling qu'],
    ['南召县', 'nan zhao xian'],
    ['魏都区', 'wei du qu'],
    ['殷都区', 'yin du qu'],
    ['郏县', 'jia xian'],
    ['获嘉县', 'huo jia xian'],
    ['社旗县', 'she qi xian'],
    ['郑州航空港区', 'zheng zhou hang kong gang qu'],
    ['钢铁产业整合重组', 'gang tie chan ye zheng he chong zu'],
    ['重点实验室', 'zhong dian shi yan shi'],
    ['跨行业、跨领域工业互联网平台', 'kua hang ye kua ling yu gong ye hu lian wang ping tai'],
    ['绿色制造提升行动', 'lv se zhi zao ti sheng xing dong'],
  ])('%s is %s', (text, syllables) => {
    expect(readings(text).join(' ')).toBe(syllables)
  })

  it('need every exception, and no other reading of its letters is published', () => {
    for (const { text, pinyin } of EXCEPTIONS) expect(readText(text, []).join(' '), text).not.toBe(pinyin)
  })

  it('are whole: a syllable for every Chinese letter of every published name', () => {
    const names = [
      ...catalog.records.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
      ...catalog.places.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
      ...catalog.industries.map(({ name }) => name.zh),
      ...catalog.indicators.map(({ name }) => name.zh),
      ...catalog.documents.flatMap(({ title, number }) => [title.zh, number ?? '']),
    ]
    for (const name of names) {
      expect(readings(name), name).toEqual(readText(name, EXCEPTIONS))
      expect(readings(name).length, name).toBe(hanLetters(name).length)
    }
    expect(readings('郑州').every((syllable) => /^[a-z]+$/.test(syllable ?? ''))).toBe(true)
  })

  it('leave letters that no name has unread', () => {
    expect(readings('郑鬱')).toEqual(['zheng', null])
  })
})
