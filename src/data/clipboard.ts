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

/** Puts a table on the clipboard: as text and as HTML, of which a spreadsheet takes what it likes better. */
export async function copyTable({ text, html }: { text: string; html: string }): Promise<Result<null>> {
  try {
    const part = (content: string, type: string) => new Blob([content], { type })
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': part(text, 'text/plain'), 'text/html': part(html, 'text/html') }),
    ])
    return ok(null)
  } catch {
    return copyText(text)
  }
}
