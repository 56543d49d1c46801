/**
 * The schemes that a page of ours may load from. `app://margent/…` is the built renderer and nothing else; `doc://<id>/<file>`
 * is an image of a document and nothing else; `original://<id>/` is what a document was made from, for a frame in which nothing
 * runs. All answer with headers that forbid the rest.
 */
import { protocol } from 'electron'

export const APP_SCHEME = 'app'
export const DOCUMENT_SCHEME = 'doc'
export const ORIGINAL_SCHEME = 'original'
export const APP_HOST = 'margent'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** To be called before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
    { scheme: DOCUMENT_SCHEME, privileges: { standard: true, secure: true } },
    { scheme: ORIGINAL_SCHEME, privileges: { standard: true, secure: true } },
  ])
}

/** What a page of the app may load: its own scripts, styles and fonts, images of documents. Nothing is fetched, and only originals are framed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${DOCUMENT_SCHEME}:`,
  `frame-src ${ORIGINAL_SCHEME}:`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const PERMISSIONS = 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()'

/** Headers of what `app://` answers. */
export function appHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

/** Headers of an image: should it ever be opened as a page, it can do nothing. */
export function imageHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

/**
 * What an original may do: look as it was saved, with the styles, fonts and images that stand in it. It runs nothing, sends
 * nothing, frames nothing, and is framed by our own page only.
 */
const ORIGINAL_POLICY = [
  'sandbox',
  "default-src 'none'",
  "script-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${APP_ORIGIN}`,
].join('; ')

/** Headers of what `original://` answers. */
export function originalHeaders(mediaType: string): Record<string, string> {
  return {
    'Content-Type': `${mediaType}; charset=utf-8`,
    'Content-Security-Policy': ORIGINAL_POLICY,
    'Permissions-Policy': PERMISSIONS,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  }
}
