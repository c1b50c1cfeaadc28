/**
 * An expected fault as a value: a code that has a message in every language, and a detail for the message.
 * Details never hold the content of a user's file.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly detail?: string
}

/** Every code has its words in `src/i18n/locales`; a missing one does not compile. */
export type ProblemCode =
  | 'link-part-ignored'
  | 'link-newer-version'
  | 'config-broken'
  | 'config-base-map-crs'
  | 'base-map-failed'
  | 'data-missing'
  | 'data-newer-schema'
  | 'geometry-missing'
  | 'no-webgl'
  | 'webgl-lost'
  | 'map-worker-dead'
  | 'storage-refused'
  | 'clipboard-refused'
  | 'program-part-missing'
  | 'unknown-term'
