import { language } from '../language.ts';

export function list(words: readonly string[]): string {
  return words.join('、');
}

/** A title in quotes; quotes that stand in it become inner ones. */
export function quoted(title: string): string {
  return `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/** `明天`、` 3 天后` */
export function inDays(days: number): string {
  const said = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return said.replace(/\d+/, ' $& ');
}
