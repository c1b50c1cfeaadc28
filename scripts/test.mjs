import { checkNode, install, run } from './install.mjs'

/** Every tier, one after the other; a tier that fails does not hide the next one. */
checkNode()
install()
const { installBrowser } = await import('./install-browser.mjs')
const browser = installBrowser()

const texts = process.env.YUTU_TEXTS
const tiers = [
  ['类型、格式、边界 Types, format, fences', ['run', '--silent', 'check']],
  ['原文核对 Sources against the texts', ['run', '--silent', 'sources:verify']],
  ['单元、性质、契约 Unit, property, contract', ['run', '--silent', 'test:fast']],
  ['部件 Components', ['run', '--silent', 'test:component']],
  ['构建 Build', ['run', '--silent', 'build']],
  ['整体 End to end', ['run', '--silent', 'test:e2e']],
]

const started = Date.now()
/** @type {string[]} */
const failed = []
for (const [title, args] of /** @type {[string, string[]][]} */ (tiers)) {
  const from = Date.now()
  console.log(`\n— ${title}`)
  const status = run('npm', args, { CHROMIUM_PATH: browser, CI: '1' })
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${((Date.now() - from) / 1000).toFixed(0)} s)`)
  if (status !== 0) failed.push(title)
}
if (!texts) {
  console.log('\n原文不在手边，出处未核对 The texts are not at hand: nothing was verified against them')
}
console.log(
  `\n${tiers.length - failed.length} passed, ${failed.length} failed (${((Date.now() - started) / 1000).toFixed(0)} s)` +
    (failed.length > 0 ? `\n${failed.join('\n')}` : ''),
)
process.exit(failed.length === 0 ? 0 : 1)
