import { type Place, type TraceRecord, type WrittenRecord, writeRecord } from './record.ts';

/** The run of a program before it was changed. */
export interface PreviousRun {
  records: readonly TraceRecord[];
  /** The file that was changed since. */
  file: string;
  /** Of its lines those that were there before, by their numbers now, from 1, and then. */
  kept: ReadonlyMap<number, number>;
}

/**
 * Whether the last of these records is something that the run before did not have, or not as often. A call from a line that was added
 * is new, whatever others call; an event is, too, if nothing listened to it before.
 */
export function isLastNew(records: readonly TraceRecord[], before: PreviousRun): boolean {
  const last = records.at(-1);
  return last !== undefined && isNew(last, pairWithPrevious(records, before).at(-1));
}

/** Whether any record of a run is news. */
export function hasNewRecord(records: readonly TraceRecord[], before: PreviousRun): boolean {
  return pairWithPrevious(records, before).some((twin, index) => isNew(records[index], twin));
}

/**
 * The records of the run before that did not come again, or not as often. What came from another line in place of one that is gone, or on
 * another occasion, came all the same, as did an event that nothing listens to any more. A program that had to be ended is none that did something.
 */
export function missingRecords(records: readonly TraceRecord[], before: PreviousRun): TraceRecord[] {
  const pairs = pairWithPrevious(records, before);
  const found = new Set(pairs);
  const others = records.filter((_record, index) => pairs[index] === undefined);
  const left = before.records.filter((record) => !found.has(record));
  const moved = left.filter((record) => !isKept(record, before));
  const elsewhere = new Set(pairUp(others, moved, actionKey, actionKey));
  return left.filter((record) => !elsewhere.has(record) && !(record.type === 'exit' && record.ended));
}

/** Whether the line of a call is still in the program. */
function isKept(record: TraceRecord, { file, kept }: PreviousRun): boolean {
  const place = placeThen(record);
  return place !== undefined && (place.file !== file || [...kept.values()].includes(place.line));
}

/** For each record the one that it was in the run before, if it was there. */
function pairWithPrevious(records: readonly TraceRecord[], before: PreviousRun): (TraceRecord | undefined)[] {
  const [now, then] = [occasionsOf(records), occasionsOf(before.records)];
  return pairUp(
    records,
    before.records,
    (record) => `${actionKey(record)} ${now.get(record)} ${placeKey(placeNow(record, before))}`,
    (record) => `${actionKey(record)} ${then.get(record)} ${placeKey(placeThen(record))}`,
  );
}

/** For each record one of the others that is called the same, each of them once. */
function pairUp(
  records: readonly TraceRecord[],
  others: readonly TraceRecord[],
  nameOf: (record: TraceRecord) => string,
  otherNameOf: (record: TraceRecord) => string,
): (TraceRecord | undefined)[] {
  const left = new Map<string, TraceRecord[]>();
  for (const other of others) {
    const name = otherNameOf(other);
    left.set(name, [...(left.get(name) ?? []), other]);
  }
  return records.map((record) => left.get(nameOf(record))?.shift());
}

/** At which event of its program something was printed: the same words can be said on another occasion. */
function occasionsOf(records: readonly TraceRecord[]): Map<TraceRecord, string> {
  const last = new Map<string, string>();
  const occasions = new Map<TraceRecord, string>();
  for (const record of records) {
    if (record.type === 'event') last.set(record.program, `${record.object} ${record.name}`);
    if (record.type === 'output') occasions.set(record, last.get(record.program) ?? '');
  }
  return occasions;
}

function isNew(record: TraceRecord | undefined, twin: TraceRecord | undefined): boolean {
  if (record?.type !== 'event' || twin?.type !== 'event') return twin === undefined;
  return record.listeners > 0 && twin.listeners === 0;
}

/** Where a call was made. Of what else happens, the place is not its own. */
function placeThen(record: TraceRecord): Place | undefined {
  return record.type === 'call' ? record.at : undefined;
}

/** The same in the program as it was; a line that was added was in no place then. */
function placeNow(record: TraceRecord, { file, kept }: PreviousRun): Place | undefined {
  const place = placeThen(record);
  return place?.file === file ? { file, line: kept.get(place.line) ?? ADDED } : place;
}

const ADDED = 0;

function placeKey(place: Place | undefined): string {
  return place ? `${place.file}:${place.line}` : '';
}

/** What a program did, without what differs from run to run: times and ports. */
function actionKey(record: TraceRecord): string {
  return withoutPorts(JSON.stringify([record.program, record.type, ...detailsOf(writeRecord(record))]));
}

function detailsOf(record: WrittenRecord): unknown[] {
  switch (record.type) {
    case 'event':
      return [record.object, record.name, record.args, record.data?.kind, record.data?.text ?? record.data?.hex];
    case 'call':
      return [record.object, record.name, record.args, record.returned, record.threw?.code];
    case 'output':
      return [record.stream, record.stream === 'stderr' ? withoutPlaces(record.text) : record.text];
    case 'crash':
      return [record.error.name, record.error.code, record.error.message];
    case 'exit':
      return [record.code, record.signal, record.ended];
    case 'omitted':
      return [record.events];
  }
}

/** In the stack of an error, which knows where the program lies. */
function withoutPlaces(text: string): string {
  return text.replace(/\S+:\d+(?::\d+)?/g, 'place');
}

/** Ours are above 12 000, those of the operating system for clients far above that. */
function withoutPorts(text: string): string {
  return text.replace(/\b\d{5}\b/g, (digits) =>
    Number(digits) >= 12_000 && Number(digits) <= 65_535 ? 'port' : digits,
  );
}
