import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import rooms from './rooms.cjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = [
  ...['README.md', 'README.zh.md', 'CONTRIBUTING.md', 'THIRD-PARTY-NOTICES.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

describe('documents', () => {
  it('the README says the same in both languages, section by section', () => {
    const shape = (path: string) => [...read(path).matchAll(/^(#+) |^```(\w*)|^!\[/gm)].map(([mark]) => mark.trim())
    expect(shape('README.zh.md')).toEqual(shape('README.md'))
  })

  it('every link to a file of the project leads somewhere', () => {
    const broken = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('the commands that the README and the guide name exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = ['README.md', 'README.zh.md', 'CONTRIBUTING.md', 'docs/deploying.md'].flatMap((path) =>
      [...read(path).matchAll(/npm (?:run )?([a-z][\w:]*)/g)].map(([, name]) => name ?? ''),
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('the table of the rooms is the one that the fences read', () => {
    const table = Object.entries(rooms.ROOMS).map(([room, { may }]) => `| ${room} | ${may.join(', ') || '–'} |`)
    const shown = /<!-- rooms -->([\s\S]*)<!-- \/rooms -->/.exec(read('docs/architecture.md'))?.[1]
    expect(shown?.split('\n').filter((line) => /^\| (?!room |---)/.test(line))).toEqual(table)
  })

  it('the headers of the deployment page are those that are sent', async () => {
    const { contentSecurityPolicy } = await import('../../scripts/security-headers.mjs')
    expect(read('docs/deploying.md').replace(/\s+/g, ' ')).toContain(
      `Content-Security-Policy: ${contentSecurityPolicy({})}`,
    )
  })
})
