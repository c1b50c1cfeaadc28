import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import type { Component } from 'svelte'
import { render } from 'vitest-browser-svelte'
import type { Catalog } from '../../src/domain/record/catalog.ts'
import type { App } from '../../src/state/context.ts'
import FeatureHost from './FeatureHost.svelte'
import { featureApp } from './feature-app.svelte.ts'

/** Shows one feature over a catalogue, with the app's real stores behind it. */
export async function showFeature(
  feature: Component,
  catalog: Catalog,
  { width, height, ...options }: Parameters<typeof featureApp>[1] & { width?: number; height?: number } = {},
): Promise<{ app: App; room: HTMLElement }> {
  const app = await featureApp(catalog, options)
  const { container } = await render(FeatureHost, {
    app,
    feature,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  })
  const room = container.querySelector<HTMLElement>('[data-testid="room"]')
  if (!room) throw new Error('the room is missing')
  return { app, room }
}

/** The elements that stick out of their room to the right or are cut off inside it, in words for the failure. */
export function overflowing(room: HTMLElement): readonly string[] {
  const edge = room.getBoundingClientRect().right + 0.5
  return [...room.querySelectorAll<HTMLElement>('*')]
    .filter((element) => !element.closest('.visually-hidden') && element.getBoundingClientRect().right > edge)
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)
}
