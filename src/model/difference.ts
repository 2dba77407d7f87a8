import type { TraceRecord } from './record.ts';

/** Whether the last of these records is something that the run before did not have, or not as often. */
export function isNews(records: readonly TraceRecord[], before: readonly TraceRecord[]): boolean {
  const last = records.at(-1);
  if (!last) return false;
  const deed = deedOf(last);
  return timesIn(records, deed) > timesIn(before, deed);
}

/** The records of one run that another did not have, or not as often. */
export function missingFrom(other: readonly TraceRecord[], records: readonly TraceRecord[]): TraceRecord[] {
  const left = new Map<string, number>();
  for (const deed of other.map(deedOf)) left.set(deed, (left.get(deed) ?? 0) + 1);
  return records.filter((record) => {
    const deed = deedOf(record);
    const times = left.get(deed) ?? 0;
    left.set(deed, times - 1);
    return times <= 0;
  });
}

function timesIn(records: readonly TraceRecord[], deed: string): number {
  return records.filter((record) => deedOf(record) === deed).length;
}

/** What a program did, without what differs from run to run: times, ports and places in the source. */
function deedOf(record: TraceRecord): string {
  return withoutPorts(JSON.stringify([record.program, record.type, ...detailsOf(record)]));
}

function detailsOf(record: TraceRecord): unknown[] {
  switch (record.type) {
    case 'event':
      return [record.object, record.name, record.args, record.listeners > 0, record.data?.text ?? record.data?.hex];
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
