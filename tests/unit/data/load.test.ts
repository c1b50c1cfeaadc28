import { afterEach, describe, expect, it, vi } from 'vitest'
import { folderOf, loadCatalog, loadConfig, loadGeometry, loadReadings } from '../../../src/data/load.ts'

afterEach(() => vi.unstubAllGlobals())

/** A network that answers every request with one body. */
function answer(body: string, status = 200): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

describe('loading', () => {
  it.each(['null', '[]', '{}', '{"schema":1,"records":[]}', '{"schema":1,"records":5}', 'not JSON', ''])(
    'a catalogue of %j is a fault told, not a fault thrown',
    async (body) => {
      answer(body)
      expect(await loadCatalog('https://example.org/')).toMatchObject({ ok: false, problem: { code: 'data-missing' } })
    },
  )

  it('says when the data is newer than the program', async () => {
    answer('{"schema":99}')
    expect(await loadCatalog('https://example.org/')).toMatchObject({
      ok: false,
      problem: { code: 'data-newer-schema', detail: '99' },
    })
  })

  it('names the geometry that is missing', async () => {
    answer('gone', 404)
    const geometry = await loadGeometry('https://example.org/')
    expect(!geometry.ok && geometry.problem).toMatchObject({ code: 'geometry-missing' })
    expect(!geometry.ok && geometry.problem.detail).toContain('henan.topo.json')
  })

  it.each([
    ['gone', 404, 'data-missing'],
    ['null', 200, 'data-missing'],
    ['{"schema":1,"syllables":[]}', 200, 'data-missing'],
    ['{"schema":99,"syllables":[],"texts":[]}', 200, 'data-newer-schema'],
  ])('readings of %j are a fault told', async (body, status, code) => {
    answer(body, status)
    expect(await loadReadings('https://example.org/')).toMatchObject({ ok: false, problem: { code } })
  })

  it('takes readings of its own schema', async () => {
    answer('{"schema":1,"syllables":[["zheng","郑"]],"texts":[]}')
    expect(await loadReadings('https://example.org/')).toMatchObject({
      ok: true,
      value: { syllables: [['zheng', '郑']] },
    })
  })

  it('takes the defaults where no settings lie', async () => {
    answer('gone', 404)
    expect(await loadConfig('https://example.org/')).toMatchObject({ ok: true })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await loadConfig('https://example.org/')).toMatchObject({ ok: true })
  })

  it('looks in the folder of the page, under any path', () => {
    expect(folderOf('https://example.org/a/b/index.html?x#y/z')).toBe('https://example.org/a/b/')
    expect(folderOf('https://example.org/a/b/#v=1')).toBe('https://example.org/a/b/')
  })
})
