import type { LateWrite } from '../model/finding.ts';
import type { CallRecord, EventRecord } from '../model/record.ts';
import { type Detector, ignore } from './detector.ts';
import { idNumber, isClosed, isSocket, type Ledger, socketOf } from './ledger.ts';
import type { Tally } from './tally.ts';

/**
 * Writes that could not be sent and that the program could have avoided: after its own `end()` or `destroy()`, after 'close', or after the
 * 'end' of a socket that then ends itself. An unexpected EPIPE or ECONNRESET is not a fault.
 */
export function lateWrite(): Detector {
  return {
    see(record, ledger, tally) {
      if (record.type === 'event') seeError(record, ledger, tally);
      if (record.type === 'call') seeCall(record, ledger, tally);
    },
    conclude: ignore,
  };
}

function seeError(record: EventRecord, ledger: Ledger, tally: Tally): void {
  if (record.name !== 'error' || record.error?.code !== 'ERR_STREAM_WRITE_AFTER_END') return;
  const { program } = ledger;
  const at = socketOf(ledger, record.object).writtenAt;
  if (at) tally.add({ kind: 'lateWrite', program, at, count: 1, word: 'ERR_STREAM_WRITE_AFTER_END', after: 'end' });
}

function seeCall(record: CallRecord, ledger: Ledger, tally: Tally): void {
  const after = findLateness(record, ledger);
  if (!after) return;
  const word = after === 'gone' ? 'socket close event' : 'ERR_STREAM_DESTROYED';
  tally.add({ kind: 'lateWrite', program: ledger.program, at: record.at, count: 1, word, after });
}

/** Why a write was useless. Undefined if it was not. */
function findLateness({ object, name, data, state }: CallRecord, ledger: Ledger): LateWrite['after'] | undefined {
  if (!isSocket(object) || !data || (name !== 'write' && name !== 'end')) return undefined;
  if (isClosed(ledger, object)) return ledger.dismissed.has(idNumber(object)) ? 'destroy' : 'gone';
  const socket = socketOf(ledger, object);
  if (!state?.destroyed) return undefined;
  if (socket.isDestroyed) return 'destroy';
  return socket.peerEndedT !== undefined && !socket.allowHalfOpen ? 'gone' : undefined;
}
