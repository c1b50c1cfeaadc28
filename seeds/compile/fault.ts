/** One thing wrong with the seeds, told so that the writer finds the place: file, entry and field. */
export interface Fault {
  /** Name of the check, `yaml` or `shape`. */
  readonly check: string
  /** Relative to the repository. */
  readonly file: string
  /** Id of the entry, or its position when it has none; empty for the file as a whole. */
  readonly entry: string
  readonly field: string
  readonly message: string
}

/** `seeds/documents/x/records.yaml › some-id › name.en: message [check]` */
export function formatFault({ check, file, entry, field, message }: Fault): string {
  return `${[file, entry, field].filter((part) => part !== '').join(' › ')}: ${message} [${check}]`
}
