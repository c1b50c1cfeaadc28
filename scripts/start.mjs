import { join } from 'node:path'
import { checkNode, install, root, step } from './install.mjs'

checkNode()
install()
step('构建 Building', 'npm', ['run', '--silent', 'build'])
const { serve } = await import('./serve.mjs')
const { url } = await serve({
  dir: join(root, 'dist'),
  port: Number(process.env.PORT ?? 4173),
  host: process.env.HOST ?? '127.0.0.1',
})
console.log(
  `\n豫图已启动，请在浏览器打开 / Yutu is ready, open in a browser:\n\n  ${url}\n\n按 Ctrl+C 结束 / Ctrl+C stops it`,
)
