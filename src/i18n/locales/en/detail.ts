import type { detail as zh } from '../zh/detail.ts'
import type { SameShape } from '../../messages.ts'

export const detail: SameShape<typeof zh> = {}
