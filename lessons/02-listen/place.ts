import { formatEndpoint } from '../../src/model/endpoint.ts';
import type { Seen } from '../../src/model/select.ts';

/** Where the server of a record listens at that moment, such as `127.0.0.1:8000`; '' if nowhere. */
export function placeOf({ state: { address } }: Seen): string {
  if (!address) return '';
  return typeof address === 'string' ? address : formatEndpoint(address.address, address.port);
}

/** The place that the error of a record is about. */
export function placeOfError({ error }: Seen): string {
  return error?.port === undefined ? (error?.address ?? '') : formatEndpoint(error.address ?? '', error.port);
}

/** The address without its port, such as `::`. */
export function hostOf({ state: { address } }: Seen): string {
  return typeof address === 'object' && address ? address.address : (address ?? '');
}

/** The port where the server listens; undefined without one. */
export function portOf({ state: { address } }: Seen): number | undefined {
  return typeof address === 'object' && address ? address.port : undefined;
}
