/**
 * Reads what Chromium itself logged about the network in a whole run (`--log-net-log=FILE`): unlike `webRequest` it also
 * sees what Electron asks for by itself, such as dictionaries. The log is complete only after the app ended by itself.
 */

/** A net log as Chromium writes it; the numbers of an event are named in `constants`. */
export type NetLog = {
  readonly constants: {
    readonly logEventTypes: Readonly<Record<string, number>>
    readonly logSourceType: Readonly<Record<string, number>>
  }
  readonly events: readonly {
    readonly type: number
    readonly source: { readonly type: number }
    readonly params?: { readonly url?: string; readonly host?: string }
  }[]
}

/** Addresses that stay inside the program. */
const inside = /^(?:app|doc|data|blob|about|chrome|devtools|file):/

/** What there is only when something leaves the program, or is about to: names resolved, sockets, streams. */
const outside =
  /^(?:HOST_RESOLVER|DNS_|TCP_|UDP_|SSL_|SOCKET|TRANSPORT_CONNECT|HTTP_STREAM|HTTP2|QUIC_(?!SESSION_POOL$)|WEBSOCKET|PROXY_RESOLVER|CERT_VERIFIER)/

/**
 * Each thing in the log that has to do with a network, once.
 * @returns lines such as `URL_REQUEST https://…`; empty where there was none
 * @throws where the log holds nothing at all, so that an empty file proves nothing
 */
export function networkUse(log: NetLog): readonly string[] {
  if (log.events.length === 0) throw new Error('the net log holds no event')
  const names = new Map(Object.entries(log.constants.logSourceType).map(([name, number]) => [number, name]))
  const uses = log.events.flatMap(({ source, params }) => {
    const name = names.get(source.type) ?? `source ${source.type}`
    if (params?.url !== undefined && params.url !== '' && !inside.test(params.url)) return [`${name} ${params.url}`]
    return outside.test(name) ? [`${name} ${params?.host ?? ''}`.trim()] : []
  })
  return [...new Set(uses)]
}
