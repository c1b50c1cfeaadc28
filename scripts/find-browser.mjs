import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Software drawing, and none of the browser's own calls home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...PROGRAM_FILES.filter((dir) => dir !== undefined).flatMap((dir) => [
    join(dir, 'Google/Chrome/Application/chrome.exe'),
    join(dir, 'Chromium/Application/chrome.exe'),
    join(dir, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
]

/** Where the program lies in a folder of Playwright's, by system and generation. */
const PLAYWRIGHT_PROGRAMS = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
]

/** Where Playwright keeps the browsers that it has downloaded itself. */
function playwrightPaths() {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const homes = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }
  const root =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? homes[process.platform] ?? join(homedir(), '.cache/ms-playwright')
  if (!existsSync(root)) return []
  return readdirSync(root)
    .filter((name) => name.startsWith('chromium-'))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => PLAYWRIGHT_PROGRAMS.map((program) => join(root, name, program)))
}

/**
 * The path of a browser that the tests can drive: `CHROMIUM_PATH`, a Chromium, Chrome or Edge of the system, or
 * Playwright's own. Undefined when there is none.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return [...SYSTEM_PATHS, ...playwrightPaths()].find((path) => existsSync(path))
}
