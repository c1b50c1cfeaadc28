/** The years that a record is about, both included; one end alone is both. Null: undated. */
export function intervalOf({
  from,
  to,
}: {
  readonly from: number | null
  readonly to: number | null
}): { readonly from: number; readonly to: number } | null {
  const start = from ?? to
  const end = to ?? from
  return start === null || end === null ? null : { from: start, to: end }
}
