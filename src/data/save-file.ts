/** A large file is read by the browser for some time after the click. */
const KEPT_MS = 60_000

/** Hands a file to the reader as a download under a name. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
