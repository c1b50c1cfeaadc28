import type { documents as zh } from '../zh/documents.ts'
import type { SameShape } from '../../messages.ts'

export const documents: SameShape<typeof zh> = {}
