export function list(words: readonly string[]): string {
  return words.join('、');
}

/** A title in quotes; quotes that stand in it become inner ones. */
export function quoted(title: string): string {
  return `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
