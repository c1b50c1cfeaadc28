import { pinyin } from 'pinyin-pro'

/** Letters and digits only, lower case: what a reader types into a search box. */
function plain(parts: readonly string[]): string {
  return parts
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Full pinyin without tones, and initials, of a Chinese name. Latin letters and digits in it stay as they are. */
export function namePinyin(name: string): readonly [full: string, initials: string] {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  return [plain(pinyin(name, options)), plain(pinyin(name, { ...options, pattern: 'first' }))]
}
