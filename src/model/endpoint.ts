/** Writes an address: `127.0.0.1:8000`, `[::1]:8000`. Without a port, only the host, in brackets if it is IPv6. */
export function formatEndpoint(address: string, port?: number | string): string {
  const host = address.includes(':') ? `[${address}]` : address;
  return port === undefined ? host : `${host}:${port}`;
}
