/** `127.0.0.1:8000`, `[::1]:8000`; without a port, the host as it stands before one. */
export function formatEndpoint(address: string, port?: number | string): string {
  const host = address.includes(':') ? `[${address}]` : address;
  return port === undefined ? host : `${host}:${port}`;
}
