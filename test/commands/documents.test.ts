import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../../src/model/language.ts';
import { run, runHere } from '../support/command.ts';

const WRONG = fileURLToPath(new URL('../exercises/echo/wrong/destroys-at-end.mjs', import.meta.url));

/** What other programs may rely on, of a learner who has just begun: the fields of each first element, in their order. */
const FIELDS: readonly (readonly [args: readonly string[], fields: string])[] = [
  [['list'], 'lessons[number,id,group,buildsOn[],title,summary,scenes[],questions,mark,best,exercises[id,title,mark]]'],
  [['progress'], 'path,done,of,lessons[number,id,title,mark],solved,exercises[id,title,mark],due'],
  [['review'], 'today,due,next,questions[]'],
  [['practice'], 'exercises[id,lesson,title,summary,checks[],mark]'],
  [
    ['explain', 'ECONNRESET'],
    'word,meanings[id,kind,name,signature,what,when,advice,since[],isUnreleased,isDeprecated,isExperimental,' +
      'node{version,has,isAsked},signatures[],run{isPossible},command,lessons[id,title,scene{id,number,title}]]',
  ],
];

function fieldsOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length > 0 ? within(value[0]) : ''}]`;
  return typeof value === 'object' && value !== null ? `{${within(value)}}` : '';
}

function within(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, part]) => name + fieldsOf(part))
    .join(',');
}

for (const [args, fields] of FIELDS)
  for (const language of LANGUAGES)
    test(`${args.slice(0, 2).join(' ')} --json has the fields that other programs know (${language})`, async () => {
      const { stdout } = await runHere([...args, '--json', '--lang', language]);
      assert.equal(within(JSON.parse(stdout)), fields);
    });

test('verify --json says of a check that failed what was to come, what came, and all that shows it', async () => {
  const { stdout, status } = await run(['verify', 'echo', WRONG, '--json']);
  const { checks, ...rest } = JSON.parse(stdout) as { checks: { verdict: string }[]; passed: boolean };
  assert.deepEqual([within(rest), rest.passed, status], ['exercise,title,file,passed', false, 1]);
  const of = (wanted: string): string => within(checks.find(({ verdict }) => verdict === wanted));
  assert.equal(of('passed'), 'id,name,verdict,tookMs');
  const shown = 'conversation\\{records\\[.+\\],.*\\},printout\\{stdout,stderr,leftOutBytes\\},byHand\\[\\]';
  assert.match(of('failed'), new RegExp(`^id,name,verdict,tookMs,expects,says,fault\\{is.*\\},${shown}$`));
});
