import type { map as zh } from '../zh/map.ts'
import type { SameShape } from '../../messages.ts'

export const map: SameShape<typeof zh> = {}
