/**
 * A sentence with values that runs have shown, each of them as code; undefined where one of the values is, since then there is nothing to
 * tell.
 */
export function shown(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | undefined)[]
): string | undefined {
  if (values.includes(undefined)) return undefined;
  return texts.map((text, index) => `${index > 0 ? code(String(values[index - 1])) : ''}${text}`).join('');
}

/** A value as code in Markdown, in one line, whatever is in it. */
function code(value: string): string {
  const line = value.replaceAll('\r', '\\r').replaceAll('\n', '\\n');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** The lines of a program, as a block of code within an item of a list. A program that is not there is left out. */
export function program(source: string | undefined): string[] {
  if (source === undefined) return [];
  const lines = ['```javascript', ...source.trimEnd().split('\n'), '```'];
  return lines.map((line) => (line === '' ? '' : `    ${line}`));
}
