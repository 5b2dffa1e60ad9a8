import { BlockList, isIP } from 'node:net';

/** Reads the address of a file that somebody handed over; undefined for one from which the bot fetches nothing. */
export type ReadFileAddress = (text: string) => FileAddress | undefined;

export interface FileAddress {
  readonly url: URL;
  /** On this machine; true only for what {@link allowFileHosts} lets be there. */
  readonly isLoopback: boolean;
}

/** Files in a personal chat lie in the sender's OneDrive for Business, under the tenant's own name. */
const publicHosts = ['*.sharepoint.com'];

/**
 * The rule for the addresses of files: https, one of the known hosts, no user name. An entry of the configuration is a
 * host, "host:port" or "*.host". A loopback address, for which http is good enough, must be named by the configuration
 * together with its port, unless `anyLoopback` is set.
 *
 * @param anyLoopback for the developer's playground, which runs on this machine alone
 */
export function allowFileHosts(configured: readonly string[], anyLoopback: boolean): ReadFileAddress {
  const entries = [...publicHosts, ...configured].map((entry) => entry.trim().toLowerCase());
  return (text) => {
    const url = URL.parse(text);
    if (url === null || url.username !== '' || url.password !== '') return undefined;
    const isLoopback = isLoopbackHost(url.hostname);
    const isKnown = entries.some((entry) => matches(url, entry));
    if (isLoopback) {
      const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
      return isWeb && (anyLoopback || isKnown) ? { url, isLoopback } : undefined;
    }
    return url.protocol === 'https:' && isKnown ? { url, isLoopback } : undefined;
  };
}

function matches(url: URL, entry: string): boolean {
  if (entry.startsWith('*.')) {
    const suffix = entry.slice(1);
    return url.port === '' && url.hostname.endsWith(suffix) && url.hostname !== suffix;
  }
  return url.host === entry;
}

/** "localhost" and the loopback addresses as a URL spells them; other spellings ("127.1") the URL parser has resolved. */
function isLoopbackHost(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(address);
  return hostname === 'localhost' || (family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6'));
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * True for an address of the public internet: none of a private network, of this machine, of the cloud's own metadata
 * service, none that is set aside for another use (IANA's special-purpose registries), none that wraps an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

const reserved = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  reserved.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  reserved.addSubnet(network, prefix, 'ipv6');
}
