import { fail, ok, type Result } from '../base/result.ts'

/** What the device remembers. Never throws: private modes and full disks give `storage-refused`. */
export interface DeviceStorage {
  readonly read: (key: string) => string | null
  readonly write: (key: string, value: string) => Result<null>
}

const PREFIX = 'yutu.'

/** Storage over `localStorage`, which the browser may refuse even to name. */
export function deviceStorage(open: () => Storage = () => localStorage): DeviceStorage {
  return {
    read: (key) => {
      try {
        return open().getItem(PREFIX + key)
      } catch {
        return null
      }
    },
    write: (key, value) => {
      try {
        open().setItem(PREFIX + key, value)
        return ok(null)
      } catch {
        return fail({ code: 'storage-refused' })
      }
    },
  }
}
