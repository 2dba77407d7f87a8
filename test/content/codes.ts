import { see } from '../../src/model/select.ts';
import { CODES, type CodeWord } from '../../src/narrator/reference/codes.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './studied.ts';

/** Error codes that a lesson shows, and by which it is not found. */
export const codes: Rule = ({ lesson, rounds }) =>
  rounds.flatMap(({ scene, records }) =>
    records.flatMap((record): Finding[] => {
      const code = see(record).error?.code;
      if (code === undefined || !Object.hasOwn(CODES, code)) return [];
      if (CODES[code as CodeWord].lessons.includes(lesson.id)) return [];
      return [{ scene, what: code, why: 'is shown, but reference/codes.ts does not say so' }];
    }),
  );
