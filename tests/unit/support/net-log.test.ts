import { expect, test } from 'vitest'
import { type NetLog, networkUse } from '../../support/net-log'

const log = (...events: readonly [source: string, params?: { url?: string; host?: string }][]): NetLog => {
  const names = [...new Set(events.map(([source]) => source))]
  return {
    constants: { logEventTypes: {}, logSourceType: Object.fromEntries(names.map((name, index) => [name, index])) },
    events: events.map(([source, params]) => ({
      type: 0,
      source: { type: names.indexOf(source) },
      ...(params && { params }),
    })),
  }
}

test('requests inside the program, caches and cookies are no use of the network', () => {
  expect(
    networkUse(
      log(
        ['NONE'],
        ['COOKIE_STORE'],
        ['DISK_CACHE_ENTRY'],
        ['QUIC_SESSION_POOL'],
        ['URL_REQUEST', { url: 'app://margent/index.html' }],
        ['URL_REQUEST', { url: 'doc://abc/image.png' }],
      ),
    ),
  ).toEqual([])
})

test.each([
  ['URL_REQUEST', { url: 'https://dictionaries.example/en.bdic' }],
  ['URL_REQUEST', { url: 'ws://example.org/' }],
  ['HOST_RESOLVER_IMPL_JOB', { host: 'example.org' }],
  ['DNS_TRANSACTION', {}],
  ['UDP_SOCKET', {}],
  ['TCP_STREAM_ATTEMPT', {}],
  ['WEBSOCKET_CHANNEL', {}],
] as const)('%s is found', (source, params) => {
  expect(networkUse(log(['NONE'], [source, params]))).toHaveLength(1)
})

test('an empty log proves nothing', () => {
  expect(() => networkUse(log())).toThrow(/no event/)
})
