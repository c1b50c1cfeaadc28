import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The headers of every reply, and the policy that also stands in the page for hosts that cannot send headers.
 * The policy names the hosts of the configured base map and no other.
 */

/**
 * @param {string} dir
 * @returns {unknown} the deployer's settings in `app-config.json`; a broken file means none, and the app tells its reader
 */
export function readConfig(dir) {
  try {
    return JSON.parse(readFileSync(join(dir, 'app-config.json'), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * The origin of an external base map, as `app-config.json` has it; undefined when there is none or it is not valid.
 * @param {unknown} config
 * @returns {string | undefined}
 */
export function baseMapOrigin(config) {
  const url = /** @type {{ baseMap?: { url?: unknown } | null } | null} */ (config)?.baseMap?.url
  if (typeof url !== 'string') return undefined
  try {
    const { origin } = new URL(url.replaceAll(/[{}]/g, ''))
    // Nothing that could end the directive: a host may hold more characters than a policy can.
    return /^https?:\/\/[a-z0-9.-]+(:\d+)?$/i.test(origin) ? origin : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {unknown} config parsed `app-config.json`
 * @param {{ framing?: boolean }} [options] `framing`: with the directive that only a header may carry
 * @returns {string}
 */
export function contentSecurityPolicy(config, { framing = true } = {}) {
  const host = baseMapOrigin(config)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${host ? ` ${host}` : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(framing ? ["frame-ancestors 'self'"] : []),
  ].join('; ')
}

/**
 * @param {unknown} config parsed `app-config.json`
 * @returns {Record<string, string>}
 */
export function securityHeaders(config) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(config),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'geolocation=(), camera=(), microphone=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), fullscreen=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
