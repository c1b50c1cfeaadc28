import type { filters as zh } from '../zh/filters.ts'
import type { SameShape } from '../../messages.ts'

export const filters: SameShape<typeof zh> = {}
