/** Where a report goes: a mailbox, a page, or nowhere yet, and then its text is only copied. */
export type ReportTarget =
  | { readonly to: 'mailbox'; readonly href: string }
  | { readonly to: 'page'; readonly href: string }
  | { readonly to: 'clipboard' }

/**
 * Reads the deployer's `contact`: a mail address or an http(s) address. Anything else, `javascript:` too, is no
 * address, and the report is copied instead.
 */
export function reportTarget(contact: string | null, subject: string, body: string): ReportTarget {
  const address = contact?.trim().replace(/^mailto:/i, '') ?? ''
  if (/^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(address)) {
    return {
      to: 'mailbox',
      href: `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    }
  }
  if (/^https?:\/\/\S+$/i.test(address)) return { to: 'page', href: address }
  return { to: 'clipboard' }
}
