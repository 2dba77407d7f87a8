import { see } from '../../src/model/select.ts';
import { CODE_WORDS, CODES } from '../../src/narrator/reference/codes.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './studied.ts';

/** Error codes that a lesson shows and by which it is not found, and those by which it is found and that it never shows. */
export const codes: Rule = ({ lesson, rounds, candidates }) => {
  const played = [...rounds, ...candidates.flatMap(({ studied }) => studied.rounds)];
  const shown = played.flatMap(({ scene, records }) =>
    records.flatMap((record) => {
      const code = CODE_WORDS.find((word) => word === see(record).error?.code);
      return code === undefined ? [] : [{ scene, code }];
    }),
  );
  const said = CODE_WORDS.filter((code) => CODES[code].lessons.includes(lesson.id));
  return [
    ...shown.flatMap(({ scene, code }): Finding[] =>
      said.includes(code) ? [] : [{ scene, what: code, why: 'is shown, but reference/codes.ts does not say so' }],
    ),
    ...said.flatMap((what): Finding[] =>
      shown.some(({ code }) => code === what)
        ? []
        : [{ what, why: 'does not happen, but reference/codes.ts says that it does' }],
    ),
  ];
};
