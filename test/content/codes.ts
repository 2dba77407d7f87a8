import { networkInterfaces } from 'node:os';
import type { TraceRecord } from '../../src/model/record.ts';
import { see } from '../../src/model/select.ts';
import { claimedCodes } from '../../src/model/shown.ts';
import { CODE_WORDS, type CodeWord } from '../../src/narrator/reference/codes.ts';
import type { Finding } from './finding.ts';
import { isCodeLacking } from './lacking.ts';
import type { Rule } from './studied.ts';

/**
 * The error codes that a record shows: of its error, of the errors in that, and what it prints. An error that is given to a callback has no
 * record, and is seen where the program prints it.
 */
function codesIn(record: TraceRecord): CodeWord[] {
  const { error, text } = see(record);
  const errors = error ? [error, ...(error.errors ?? [])] : [];
  const words = new Set([...errors.flatMap(({ name, code }) => [name, code]), ...text.split(/\W+/)]);
  return CODE_WORDS.filter((word) => words.has(word) || (word.includes(' ') && text.includes(word)));
}

function isCodeWord(code: string): code is CodeWord {
  return CODE_WORDS.some((word) => word === code);
}

/** Whether a code comes only because this machine has no `::1`, as a container may: no lesson is about that. */
function isOfThisMachine(code: CodeWord): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return code === 'EADDRNOTAVAIL' && addresses.every(({ address }) => address !== '::1');
}

/** Error codes that a lesson shows and by which it is not found, and those by which it is found and that it never shows. */
export const codes: Rule = ({ lesson, rounds, candidates }) => {
  const played = [...rounds, ...candidates.flatMap(({ studied }) => studied.rounds)];
  const shown = played.flatMap(({ scene, records }) =>
    records.flatMap((record) => codesIn(record).map((code) => ({ scene, code }))),
  );
  const said = claimedCodes(lesson);
  const claims = lesson.scenes.flatMap(({ id, codes: claimed = [] }) => claimed.map((code) => ({ scene: id, code })));
  return [
    ...shown.flatMap(({ scene, code }): Finding[] =>
      said.includes(code) || isOfThisMachine(code)
        ? []
        : [{ scene, what: code, why: 'is shown, but no scene of the lesson says so (`codes`)' }],
    ),
    ...claims.flatMap(({ scene, code }): Finding[] => {
      if (!isCodeWord(code)) return [{ scene, what: code, why: 'is no code of reference/codes.ts' }];
      const isSeen = shown.some((each) => each.scene === scene && each.code === code);
      return isSeen || isCodeLacking(code)
        ? []
        : [{ scene, what: code, why: 'does not happen, but the scene says that it does' }];
    }),
  ];
};
