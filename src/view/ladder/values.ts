import { formatEndpoint as join } from '../../model/endpoint.ts';
import type { Address, ErrorFacts, Payload, Value } from '../../model/record.ts';
import { writeValue } from '../../model/value.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe, quote } from '../safe.ts';
import { shortName } from './objects.ts';
import { shortenRepeats } from './runs.ts';

/** `127.0.0.1:8000`, `[::1]:8000` */
export function endpointText(address: string, port: number | string | undefined): string {
  return escapeUnsafe(join(address, port));
}

/** A short form of `address()`: an endpoint or a path; '' for `null`. */
export function shortAddress(address: Address | undefined): string {
  if (typeof address === 'string') return quote(address);
  return address ? endpointText(address.address, address.port) : '';
}

/** `5 bytes 'hello'` or `string 'hello'`. Binary data is hex. An ellipsis says that there was more. */
export function payloadTexts(data: Payload, look: Look): string[] {
  const { words, glyphs } = look;
  const shown = data.text === undefined ? escapeUnsafe(data.hex ?? '') : quote(data.text);
  const size = data.kind === 'string' ? words.string : words.bytes(data.bytes);
  return [size, shortenRuns(shown + (data.cut ? glyphs.ellipsis : ''), look)].filter((part) => part !== '');
}

/** Shortens runs of a character. If the text was cut within one, the ellipsis stands after the quote. */
function shortenRuns(text: string, look: Look): string {
  const { ellipsis } = look.glyphs;
  const short = shortenRepeats(text, look);
  return ["'", '"'].reduce((line, quote) => line.replace(ellipsis + quote + ellipsis, quote + ellipsis), short);
}

/** The code of an error, or its name and message if it has none. */
export function shortError({ code, name, message }: ErrorFacts): string {
  return escapeUnsafe(code ?? [name, message].filter((part) => part !== '').join(': '));
}

/** The most values that are shown. */
const MOST_VALUES = 8;

/** Arguments as they are written in a program. An ellipsis stands for those after the first few. */
export function valueTexts(values: readonly Value[], look: Look): string[] {
  const written = values.slice(0, MOST_VALUES).map((value) => valueText(value, look));
  return values.length > MOST_VALUES ? [...written, look.glyphs.ellipsis] : written;
}

/** A value as it is written in a program. A function without a name is an ellipsis. */
export function valueText(value: Value, look: Look): string {
  const { glyphs, words } = look;
  if (value.kind === 'reference') return shortName(value.id);
  if (value.kind === 'function') return functionText(value, look);
  return shortenRuns(escapeUnsafe(writeValue(value, { ellipsis: glyphs.ellipsis, bytes: words.bytes })), look);
}

function functionText({ name, text }: Value & { kind: 'function' }, { glyphs }: Look): string {
  if (text.endsWith('Function (anonymous)]')) return glyphs.ellipsis;
  const isPlain = /^[^\]\s]+$/.test(name) && text.endsWith(`Function: ${name}]`);
  return escapeUnsafe(isPlain ? name : text);
}
