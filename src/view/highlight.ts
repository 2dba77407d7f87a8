import jsTokens, { type Token } from 'js-tokens';
import type { TextRole } from './role.ts';
import { safeCode } from './safe.ts';
import type { Span } from './span.ts';

const KEYWORDS = new Set(
  (
    'as async await break case catch class const continue debugger default delete do else export extends false finally for from ' +
    'function get if import in instanceof let new null of return set static super switch this throw true try typeof undefined var ' +
    'void while with yield'
  ).split(' '),
);

/** Words that are keywords only in some places. */
const SOMETIMES = new Set(['as', 'async', 'from', 'get', 'of', 'set', 'static']);

const ROLES: Partial<Record<Token['type'], TextRole>> = {
  StringLiteral: 'code.string',
  NoSubstitutionTemplate: 'code.string',
  TemplateHead: 'code.string',
  TemplateMiddle: 'code.string',
  TemplateTail: 'code.string',
  RegularExpressionLiteral: 'code.string',
  NumericLiteral: 'code.number',
  MultiLineComment: 'code.comment',
  SingleLineComment: 'code.comment',
  HashbangComment: 'code.comment',
};

/** The lines of a JavaScript source, as spans with roles that are safe to print. String literals are kept whole. */
export function highlight(source: string): Span[][] {
  const lines: Span[][] = [[]];
  const tokens = [...jsTokens(withoutLastBreak(source))];
  for (const [index, token] of tokens.entries()) {
    const role = roleOf(token, neighbours(tokens, index));
    const look = { role, keep: role === 'code.string' };
    for (const [part, text] of token.value.split(/\r\n|[\n\r]/).entries()) {
      if (part > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ text: safeCode(text), ...look });
    }
  }
  return lines;
}

function withoutLastBreak(source: string): string {
  return source.replace(/\r?\n$/, '');
}

interface Neighbours {
  before: string | undefined;
  after: string | undefined;
}

function neighbours(tokens: readonly Token[], index: number): Neighbours {
  return { before: tokens[index - 1]?.value, after: tokens[index + 1]?.value };
}

function roleOf(token: Token, { before, after }: Neighbours): TextRole | undefined {
  const role = ROLES[token.type];
  if (role) return role;
  if (token.type !== 'IdentifierName' || !KEYWORDS.has(token.value)) return undefined;
  const isName = before === '.' || before === '?.';
  const isWord = SOMETIMES.has(token.value) && !/^\s/.test(after ?? '');
  return isName || isWord ? undefined : 'code.keyword';
}
