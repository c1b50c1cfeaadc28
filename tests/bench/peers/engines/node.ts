import { writeFileSync } from 'node:fs'
import type { Task } from '../../engine/measure.ts'
import { measureText } from '../../text/measure.ts'
import { ask } from './ask.ts'

/** One question in a process of its own: `node node.js OUT engine ENGINE TASK`, or `OUT text NAMES PASSES`. */
const [out = '', what = '', first = '', second = ''] = process.argv.slice(2)
const answer = what === 'text' ? measureText(Number(first), Number(second)) : ask(first, JSON.parse(second) as Task)
writeFileSync(out, JSON.stringify(answer))
