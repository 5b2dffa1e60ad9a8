import { BlockList, isIP } from 'node:net';

/** True for the address of a service to which the bot may send its token. */
export type IsAllowedServiceUrl = (url: string) => boolean;

/** Where the public Teams cloud lives; `*.` stands for any subdomain. Other clouds come from the configuration. */
const publicHosts = ['smba.trafficmanager.net', '*.botframework.com'];

/**
 * The rule for serviceUrl: https and one of the known hosts. An entry of the configuration is a host, "host:port" or
 * "*.host"; for a loopback address that the configuration names, http is good enough.
 *
 * @example allowServiceHosts(['smba.infra.gov.teams.microsoft.us', '127.0.0.1:56150'])
 */
export function allowServiceHosts(configured: readonly string[]): IsAllowedServiceUrl {
  const entries = [...publicHosts, ...configured].map((entry) => entry.trim().toLowerCase());
  return (text) => {
    const url = parseUrl(text);
    if (url === undefined || !entries.some((entry) => matches(url, entry))) return false;
    return url.protocol === 'https:' || isLoopbackHost(url.hostname);
  };
}

/** The rule of anonymous mode: this machine only. */
export const isLoopbackUrl: IsAllowedServiceUrl = (text) => {
  const url = parseUrl(text);
  return url !== undefined && isLoopbackHost(url.hostname);
};

/** True for "localhost" and the loopback addresses, IPv6 in brackets or without. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host.replace(/^\[(.*)\]$/, '$1'));
}

/** True for 127.0.0.0/8 and ::1, also in the form ::ffff:127.0.0.1 that a dual-stack socket reports. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** An http(s) URL; one with a user name is nobody's service. */
function parseUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

function matches(url: URL, entry: string): boolean {
  if (entry.startsWith('*.')) return url.port === '' && url.hostname.endsWith(entry.slice(1));
  return url.host === entry;
}
