import type { zh } from './locales/zh/index.ts'

/** The same keys, the same parameters: what every locale must have. The Chinese one defines them. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T[K] extends string
      ? string
      : SameShape<T[K]>
}

/** Every word and sentence of the interface, by section. A message with parts is a function. */
export type Messages = SameShape<typeof zh>
