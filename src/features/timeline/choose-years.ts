import { tick } from 'svelte'
import type { YearRange } from '../../domain/facets/facet.ts'
import type { App } from '../../state/context.ts'
import { asFilter, type Extent } from './brush.ts'

/** Chooses years and says them with their count. It speaks after the app has told the result: the last word is heard. */
export function chooseYears(app: App, years: YearRange, extent: Extent, by: 'drag' | 'user'): void {
  app.view.change({ type: 'years', years: asFilter(years, extent), by })
  void tick().then(() => {
    const t = app.locale.t.filters.timeline
    const { years: chosen } = app.view.view
    app.announcer.say(t.value(chosen ? t.years(chosen.from, chosen.to) : t.any, app.results.records.length))
  })
}

/** Ends a run of changes, so that the next one is a step of its own in the history. */
export function finishYears(app: App): void {
  app.view.change({ type: 'years', years: app.view.view.years })
}
