import jsTokens from 'js-tokens';

/** The strings of a source, without what is filled into them, and without the names of modules. */
export function stringsIn(source: string): { text: string; line: number }[] {
  const strings: { text: string; line: number }[] = [];
  let line = 1;
  let before = '';
  for (const { type, value } of jsTokens(source)) {
    const isString = /^(?:StringLiteral|NoSubstitutionTemplate|Template(?:Head|Middle|Tail))$/.test(type);
    if (isString && before !== 'from') strings.push({ text: value, line });
    line += value.split('\n').length - 1;
    if (type !== 'WhiteSpace' && type !== 'LineTerminatorSequence') before = value;
  }
  return strings;
}
