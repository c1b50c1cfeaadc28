import type { DeviceStorage } from '../data/storage.ts'
import type { Theme } from '../domain/view/view.ts'

/** The colours: the link's choice, else the device's memory, else what the system prefers. */
export class ThemeStore {
  #chosen: Theme | null = $state(null)
  #system: Theme = $state('light')
  theme: Theme = $derived(this.#chosen ?? this.#system)
  #storage: DeviceStorage

  constructor(linked: Theme | null, system: Theme, storage: DeviceStorage) {
    const remembered = storage.read('theme')
    this.#storage = storage
    this.#system = system
    this.#chosen = linked ?? (remembered === 'light' || remembered === 'dark' ? remembered : null)
  }

  use(theme: Theme | null): void {
    if (theme === this.#chosen) return
    this.#chosen = theme
    if (theme) this.#storage.write('theme', theme)
  }

  systemPrefers(theme: Theme): void {
    this.#system = theme
  }
}
