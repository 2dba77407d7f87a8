import { safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { ShowWords } from '../../screens/show.ts';
import { count } from './phrasing.ts';

export const show: ShowWords = {
  show: {
    count: (records) => count(records, 'record', 'records'),
    place: (record, of) => `${record} of ${of}`,
    keys: [
      key('←→', 'step'),
      key('/', 'search'),
      key('o', 'follow'),
      key('i', 'inspect'),
      key('s', 'source'),
      key('?', 'help'),
    ],
    quit: key('q', 'quit'),
    back: key('q', 'back to now'),
    help: [
      '`→` or `Enter` goes one record on, `←` one back; `Page Up` and `Page Down` ten; `Home` and `End` to the first and the last.',
      '`/` searches for a text in names, arguments, output and sentences; `n` goes to the next one that has it.',
      '`o` follows the server or socket of this record: the keys then go through its records alone. `o` or `Escape` ends that.',
      '`i` shows its properties as they were then, `s` the program, if the file has it.',
    ],
    searchKeys: [key('Enter', 'find'), key('Escape', 'back')],
    following: (object) => `Following ${object} alone.`,
    notFound: (term) => `Nowhere: ${term}`,
    noSource: 'The file does not hold the program of this record.',
    noTrace: (file) => `${safeExcerpt(file)} is no trace. Record one: net-lessons watch --record run.jsonl server.js`,
    newer: (version) =>
      `A newer net-lessons has written it (version ${version} of the trace): npx net-lessons@latest show …`,
    newerFrom: (file, line) =>
      `From line ${line} on, ${safeExcerpt(file)} was written by a newer net-lessons: shown is what comes before.`,
    damaged: (file, line) => `Line ${line} of ${safeExcerpt(file)} is damaged: shown is what comes before.`,
    leftOut: (records) => `… and ${count(records, 'more record', 'more records')}`,
    cut: (file, records) => `${safeExcerpt(file)} is very long: shown are its first ${records} records.`,
  },
};
