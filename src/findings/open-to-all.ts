import { isWildcard } from '../model/endpoint.ts';
import { type Detector, ignore } from './detector.ts';
import { serverOf } from './ledger.ts';

/** Servers that listen on all addresses of the machine. */
export function openToAll(): Detector {
  return {
    see(record, ledger, tally) {
      if (record.type !== 'event' || record.name !== 'listening') return;
      const { address } = record.state;
      if (typeof address !== 'object' || !address || !isWildcard(address.address)) return;
      const at = serverOf(ledger, record.object).listenedAt ?? record.at;
      const { address: host, port } = address;
      tally.add({
        kind: 'openToAll',
        program: ledger.program,
        at,
        count: 1,
        word: 'listen host option',
        address: host,
        port,
      });
    },
    conclude: ignore,
  };
}
