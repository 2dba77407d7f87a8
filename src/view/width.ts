import fastStringWidth from 'fast-string-width';

const ASCII = /^[ -~]*$/;

/** How many columns a text takes, painted or not. */
export function stringWidth(text: string): number {
  // The tables for everything else take their time to be made ready.
  return ASCII.test(text) ? text.length : fastStringWidth(text);
}
