import { fail, ok, type Result } from '../base/result.ts'

/** Puts a text on the clipboard. Browsers refuse in insecure pages and in frames without leave. */
export async function copyText(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text)
    return ok(null)
  } catch {
    return fail({ code: 'clipboard-refused' })
  }
}
