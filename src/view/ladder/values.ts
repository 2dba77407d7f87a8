import { formatEndpoint as join } from '../../model/endpoint.ts';
import type { Address, ErrorFacts, Payload, Value } from '../../model/record.ts';
import { writeValue } from '../../model/value.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import { shortName } from './objects.ts';
import { withoutRuns } from './runs.ts';

/** `127.0.0.1:8000`, `[::1]:8000` */
export function endpoint(address: string, port: number | string | undefined): string {
  return escapeUnsafe(join(address, port));
}

/** What `address()` says, in short: an endpoint or a path; '' for `null`. */
export function shortAddress(address: Address | undefined): string {
  if (typeof address === 'string') return quote(address);
  return address ? endpoint(address.address, address.port) : '';
}

/** `5 bytes 'hello'`, or `string 'hello'`; what is no text as hex; an ellipsis where there was more. */
export function payload(data: Payload, look: Look): string[] {
  const { words, glyphs } = look;
  const shown = data.text === undefined ? escapeUnsafe(data.hex ?? '') : quote(data.text);
  const size = data.kind === 'string' ? words.string : words.bytes(data.bytes);
  return [size, shortened(shown + (data.cut ? glyphs.ellipsis : ''), look)].filter((part) => part !== '');
}

/** Without long runs of a character; where a text was cut in one, the dots behind its quotes say so. */
function shortened(text: string, look: Look): string {
  const { ellipsis } = look.glyphs;
  const short = withoutRuns(text, look);
  return ["'", '"'].reduce((line, quote) => line.replace(ellipsis + quote + ellipsis, quote + ellipsis), short);
}

/** The code of an error, or its name and message where it has none. */
export function shortError({ code, name, message }: ErrorFacts): string {
  return escapeUnsafe(code ?? [name, message].filter((part) => part !== '').join(': '));
}

/** An event of a program's own may have any number of values. */
const MOST_VALUES = 8;

/** Arguments as a programmer would write them; an ellipsis for those behind the first few. */
export function writtenValues(values: readonly Value[], look: Look): string[] {
  const written = values.slice(0, MOST_VALUES).map((value) => writtenValue(value, look));
  return values.length > MOST_VALUES ? [...written, look.glyphs.ellipsis] : written;
}

/** An argument or returned value as a programmer would write it; a function without a name as an ellipsis. */
export function writtenValue(value: Value, look: Look): string {
  const { glyphs, words } = look;
  if (value.kind === 'reference') return shortName(value.id);
  if (value.kind === 'function') return writtenFunction(value, look);
  return shortened(escapeUnsafe(writeValue(value, { ellipsis: glyphs.ellipsis, bytes: words.bytes })), look);
}

function writtenFunction({ name, text }: Value & { kind: 'function' }, { glyphs }: Look): string {
  if (text.endsWith('Function (anonymous)]')) return glyphs.ellipsis;
  const isPlain = /^[^\]\s]+$/.test(name) && text.endsWith(`Function: ${name}]`);
  return escapeUnsafe(isPlain ? name : text);
}
