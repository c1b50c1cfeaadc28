import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('.', import.meta.url))

/** Installs what the product is held against, unless it lies there already. Nothing of it is ever part of the product. */
export function installPeers(): void {
  if (Object.entries(wanted()).every(([name, version]) => installed(name) === version)) return
  console.error('Installing the peers of the bench (about a minute)')
  // None of their own scripts run; what npm says goes to stderr, where it does not mix with --json.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', '--prefix', bench, ...flags], {
    cwd: bench,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The peers of the bench could not be installed: see npm’s message above')
}

function wanted(): Record<string, string> {
  const { devDependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  return devDependencies
}

function installed(name: string): string | null {
  const path = join(bench, 'node_modules', name, 'package.json')
  if (!existsSync(path)) return null
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
