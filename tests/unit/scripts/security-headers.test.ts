import { describe, expect, it } from 'vitest'
import { baseMapOrigin, contentSecurityPolicy, securityHeaders } from '../../../scripts/security-headers.mjs'

describe('the content security policy', () => {
  it('allows nothing beyond the page’s own origin by default', () => {
    const policy = contentSecurityPolicy({})
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
  })

  it('adds the host of the configured base map and no other', () => {
    const config = { baseMap: { url: 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}' } }
    expect(contentSecurityPolicy(config)).toContain("connect-src 'self' https://t0.tianditu.gov.cn;")
  })

  it.each([
    [null],
    [{}],
    [{ baseMap: null }],
    [{ baseMap: { url: 3 } }],
    [{ baseMap: { url: 'javascript:alert(1)' } }],
    [{ baseMap: { url: 'https://a;worker-src/{z}' } }],
    [[]],
  ])('takes no host from %j', (config) => expect(baseMapOrigin(config)).toBeUndefined())

  it('leaves framing to the header, since a page cannot say it', () => {
    expect(contentSecurityPolicy({}, { framing: false })).not.toContain('frame-ancestors')
    expect(securityHeaders({})['Content-Security-Policy']).toContain("frame-ancestors 'self'")
  })
})
