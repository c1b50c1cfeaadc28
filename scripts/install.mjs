import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const OLDEST_NODE = [20, 19]

/** Stops with a plain sentence when this Node is too old for the build. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldMajor, oldMinor] = /** @type {[number, number]} */ (OLDEST_NODE)
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return
  console.error(
    `需要 Node.js ${OLDEST_NODE.join('.')} 或更高版本，现在是 ${process.versions.node}。\n` +
      `Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

/**
 * Runs one step and stops the whole command when it fails.
 * @param {string} title what the step does, for the reader
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function step(title, command, args, env = {}) {
  console.log(`\n— ${title}`)
  const status = run(command, args, env)
  if (status !== 0) {
    console.error(`\n✗ ${title}: ${command} ${args.join(' ')} → ${status}`)
    process.exit(1)
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number}
 */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32'
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } }).status ?? 1
}

/**
 * Installs the packages of the lock file, unless they are there already. No install script is run. Not `npm ci`: it
 * refuses a lock file that does not list the optional binaries of every platform, and a registry mirror may hold only
 * some of them. Versions and hashes are the lock file's all the same, and it is not written.
 */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.yutu-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  step('安装依赖 Installing packages', 'npm', [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  writeFileSync(stamp, lock)
}
