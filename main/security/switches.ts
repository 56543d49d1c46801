/**
 * Promise: Margent never touches the network. Chromium does by itself (dictionaries, component updates, proxies looked up,
 * names resolved ahead), so everything of that kind is switched off before the app is ready, and behind it all every host
 * is mapped to nowhere. `tests/` reads Chromium's own network log of a whole run as proof.
 */
import type { CommandLine } from 'electron'

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-sync'],
  ['disable-default-apps'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-first-run'],
  ['disable-breakpad'],
  ['disable-quic'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

/** Features of Chromium that would look for devices or servers. */
const FEATURES_OFF = [
  'AsyncDns',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'WebRtcHideLocalIpsWithMdns',
]

/** To be called before the app is ready. */
export function closeNetwork(commandLine: CommandLine): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value)
  const already = commandLine.getSwitchValue('disable-features')
  commandLine.appendSwitch('disable-features', [already, ...FEATURES_OFF].filter(Boolean).join(','))
}
