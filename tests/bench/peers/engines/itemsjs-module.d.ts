/** The part of itemsjs that the bench uses; it comes without types. */
declare module 'itemsjs' {
  interface Bucket {
    readonly key: string
    readonly doc_count: number
  }
  interface Found<Item, Facet extends string> {
    readonly data: {
      readonly items: readonly Item[]
      readonly aggregations: Readonly<Record<Facet, { readonly buckets: readonly Bucket[] }>>
    }
  }
  export default function itemsjs<Item, Facet extends string>(
    items: readonly Item[],
    settings: {
      readonly native_search_enabled: boolean
      readonly aggregations: Readonly<Record<Facet, { title: string; conjunction: boolean; size: number }>>
    },
  ): {
    search: (asked: {
      readonly per_page: number
      readonly filters: Readonly<Record<Facet, readonly string[]>>
    }) => Found<Item, Facet>
  }
}
