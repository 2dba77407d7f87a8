/** One end of a TCP connection, or where a server listens. */
export interface Endpoint {
  address: string;
  port: number;
}

/** The addresses that stand for all of a machine's own: IPv6's, which usually includes IPv4, and IPv4's. */
export type Wildcard = '::' | '0.0.0.0';

export function isWildcard(address: string): address is Wildcard {
  return address === '::' || address === '0.0.0.0';
}

/** Writes an address: `127.0.0.1:8000`, `[::1]:8000`. Without a port, only the host, in brackets if it is IPv6. */
export function formatEndpoint(address: string, port?: number | string): string {
  const host = address.includes(':') ? `[${address}]` : address;
  return port === undefined ? host : `${host}:${port}`;
}
