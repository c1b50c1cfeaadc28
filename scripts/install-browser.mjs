import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { run } from './install.mjs'

const HELP = `
没有找到浏览器。请安装 Chrome 或 Chromium，或用 CHROMIUM_PATH 指明它的位置，再运行 npm test。
No browser was found. Install Chrome or Chromium, or name one in CHROMIUM_PATH, and run npm test again.`

/**
 * A browser for the tests: the one that is there, else the Debian package (as root on Debian), else Playwright's own.
 * Stops the command with a plain message when none can be had.
 * @returns {string}
 */
export function installBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('\n— 安装浏览器 Installing a browser')
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  } else {
    run('npx', ['playwright', 'install', 'chromium'])
  }
  const installed = findBrowser()
  if (installed) return installed
  console.error(HELP)
  process.exit(1)
}
