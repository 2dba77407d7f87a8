import { type Place, type TraceRecord, type WrittenRecord, writeRecord } from './record.ts';

/** The run of a program before the learner changed it. */
export interface PreviousRun {
  records: readonly TraceRecord[];
  /** The file that was changed. */
  file: string;
  /** New line number → old line number of each line that was kept, from 1. */
  kept: ReadonlyMap<number, number>;
}

/**
 * Whether the last record is new: the previous run did not have it, or had it fewer times. A call from an added line is always new. An
 * event is also new if nothing listened to it before.
 */
export function isLastNew(records: readonly TraceRecord[], before: PreviousRun): boolean {
  const last = records.at(-1);
  return last !== undefined && isNew(last, pairWithPrevious(records, before).at(-1));
}

/** Whether any record of a run is new. */
export function hasNewRecord(records: readonly TraceRecord[], before: PreviousRun): boolean {
  return pairWithPrevious(records, before).some((twin, index) => isNew(records[index], twin));
}

/**
 * The records of the previous run that are missing in this one. A record is not missing if the same thing was done by a new line, or at
 * another event, or if it is an event that nothing listens to any more. The exit of a program that net-lessons ended is never missing.
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

/** Finds for each record the same record of the previous run. Undefined if there is none. */
function pairWithPrevious(records: readonly TraceRecord[], before: PreviousRun): (TraceRecord | undefined)[] {
  const [now, then] = [occasionsOf(records), occasionsOf(before.records)];
  return pairUp(
    records,
    before.records,
    (record) => `${actionKey(record)} ${now.get(record)} ${placeKey(placeNow(record, before))}`,
    (record) => `${actionKey(record)} ${then.get(record)} ${placeKey(placeThen(record))}`,
  );
}

/** Finds for each record another record with the same name. Each of the others is used once. */
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

/** At which event each output was printed. The same text may be printed at several events. */
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

/** The line of a call. Other records have the place of a listener, which is not where they happened. */
function placeThen(record: TraceRecord): Place | undefined {
  return record.type === 'call' ? record.at : undefined;
}

/** The same line in the unchanged program. Added lines get a number that no line has. */
function placeNow(record: TraceRecord, { file, kept }: PreviousRun): Place | undefined {
  const place = placeThen(record);
  return place?.file === file ? { file, line: kept.get(place.line) ?? ADDED } : place;
}

const ADDED = 0;

function placeKey(place: Place | undefined): string {
  return place ? `${place.file}:${place.line}` : '';
}

/** Describes what a program did, without the times and ports that differ from run to run. */
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

/**
 * An uncaught error is printed with the path of the program, which differs from run to run, and with the line that threw it, which may
 * only be indented otherwise. Each word is looked at once, because a program may print very long ones.
 */
function withoutPlaces(text: string): string {
  return text.replace(/\S+/g, (word) => word.replace(/^.+:\d+/, 'place')).replace(/ +/g, ' ');
}

/** Our own ports are above 12 000. The operating system gives clients ports far above that. */
function withoutPorts(text: string): string {
  return text.replace(/\b\d{5}\b/g, (digits) =>
    Number(digits) >= 12_000 && Number(digits) <= 65_535 ? 'port' : digits,
  );
}
