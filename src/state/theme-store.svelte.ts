import type { DeviceStorage } from '../data/storage.ts'
import type { Theme } from '../domain/view/view.ts'
import { rememberedTheme } from './opened.ts'

/** The colours: the link's choice, else the device's memory, else what the system prefers. */
export class ThemeStore {
  #chosen: Theme | null = $state(null)
  #system: Theme = $state('light')
  theme: Theme = $derived(this.#chosen ?? this.#system)
  /** What the device remembered at the start: where a View without a theme leads back to. */
  readonly #opened: Theme | null
  #storage: DeviceStorage

  constructor(linked: Theme | null, system: Theme, storage: DeviceStorage) {
    this.#storage = storage
    this.#system = system
    this.#opened = rememberedTheme(storage)
    this.#chosen = linked ?? this.#opened
  }

  /** Follows the View: its theme, or none of its own. */
  use(theme: Theme | null): void {
    const wanted = theme ?? this.#opened
    if (wanted === this.#chosen) return
    this.#chosen = wanted
    // The projector is a matter of the room, not of the device.
    if (theme && theme !== 'projector') this.#storage.write('theme', theme)
  }

  systemPrefers(theme: Theme): void {
    this.#system = theme
  }
}
