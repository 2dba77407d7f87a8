import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { foundations } from '../../src/model/course-map.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Lesson } from '../../src/model/lesson.ts';
import { type Met, metIn } from './meeting.ts';

/** A word that nobody knows by himself: how it looks in each language, and the text that explains it. */
type Term = { [L in Language]?: RegExp } & { at: string };

const TERMS: readonly Term[] = [
  { en: /\bports?\b/i, zh: /端口/, at: 'createServer.made.intro' },
  { en: /\bevents?\b/i, zh: /事件/, at: 'createServer.made.intro' },
  { en: /\blisten(?:s|ing)?\b/i, zh: /监听(?!器)/, at: 'createServer.made.intro' },
  { en: /\bladder\b/i, zh: /时序图/, at: 'createServer.made.say.made' },
  { en: /\bTCP\b/, zh: /TCP/, at: 'createServer.twice.say.arrived' },
  { en: /\bsockets?\b/i, zh: /socket/i, at: 'createServer.twice.say.arrived' },
  { en: /\bresume\(/, zh: /\bresume\(/, at: 'createServer.twice.say.rude' },
  { en: /\bloopback\b/i, zh: /回环/, at: 'listen.later.intro' },
  { en: /\bhosts?\b/i, zh: /主机/, at: 'listen.later.intro' },
  { en: /\blook(?:s it|ed) up\b/i, zh: /解析/, at: 'listen.later.say.tooEarly' },
  { en: /\bcallbacks?\b/i, zh: /回调/, at: 'listen.later.say.now' },
  { en: /\bdestroy\(/, zh: /\bdestroy\(/, at: 'listen.taken.intro' },
  { en: /\bkernels?\b/i, zh: /内核/, at: 'connection.arrival.intro' },
  { en: /\bhandshake\b|\bsh(?:oo|ake)k?n? hands\b/i, zh: /握手/, at: 'connection.arrival.say.connect' },
  { en: /\bIPv4\b/, zh: /IPv4/, at: 'connection.arrival.say.who' },
  { en: /\bFIN\b/, zh: /FIN/, at: 'connection.leaving.say.goodbye' },
  { en: /\bRST\b/, zh: /RST/, at: 'connection.broken.say.reset' },
  { en: /\bbacklog\b/i, zh: /backlog/, at: 'connection.asleep.say.connect' },
  { zh: /粘包/, at: 'data-end.pieces.say.joined' },
  { en: /half[ -]open|allowHalfOpen/i, zh: /allowHalfOpen/, at: 'data-end.goodbye.say.answering' },
  { zh: /半关闭/, at: 'data-end.goodbye.say.answer' },
  { en: /\bflow(?:s|ing)?\b/i, zh: /流动/, at: 'data-end.unread.change.say.unheard' },
  { en: /\bMiB\b/, zh: /MiB/, at: 'byte-counter.checks.million.name' },
  { en: /\bpipe\(/, zh: /\bpipe\(/, at: 'echo.hints.2' },
  { en: /\bIP\b/, zh: /\bIP\b/, at: 'address.name.intro' },
  { en: /\bIPv6\b/, zh: /IPv6/, at: 'address.name.intro' },
  { en: /CLOSE_WAIT|FIN_WAIT2/, zh: /CLOSE_WAIT|FIN_WAIT2/, at: 'close.goodbye.say.half' },
  { en: /TIME_WAIT/, zh: /TIME_WAIT/, at: 'close.goodbye.say.remains' },
  { en: /\bunref\(/, zh: /\bunref\(/, at: 'close.porch.intro' },
  { en: /\bgraceful/i, zh: /优雅/, at: 'close.shut.change.candidates.grace.why' },
  { en: /\bprox(?:y|ies)\b/i, at: 'proxy.summary' },
  { zh: /代理/, at: 'proxy.title' },
  { en: /\bupstreams?\b/i, zh: /上游/, at: 'proxy.half.intro' },
];

const LESSONS = new URL('../../lessons/', import.meta.url);

/** A lesson, and all that is read in it and its exercises. */
interface Reading {
  lesson: Lesson;
  met: Met[];
}

async function readings(language: Language): Promise<Reading[]> {
  const all: Reading[] = [];
  for (const folder of readdirSync(LESSONS).sort()) {
    const { default: lesson } = (await import(new URL(`${folder}/lesson.ts`, LESSONS).href)) as { default: Lesson };
    all.push({ lesson, met: metIn(lesson, await exercisesOf(folder), language) });
  }
  return all;
}

async function course(language: Language): Promise<Met[]> {
  return (await readings(language)).flatMap(({ met }) => met);
}

async function exercisesOf(folder: string): Promise<Exercise[]> {
  const root = new URL(`${folder}/exercises/`, LESSONS);
  const modules = readdirSync(root)
    .sort()
    .map((name) => import(new URL(`${name}/exercise.ts`, root).href) as Promise<{ default: Exercise }>);
  return (await Promise.all(modules)).map((module) => module.default);
}

for (const language of LANGUAGES) {
  const met = await course(language);
  for (const { at, ...patterns } of TERMS) {
    const term = patterns[language];
    if (term) test(`${language}: ${term} is met first in ${at}`, () => assert.equal(firstWith(met, term), at));
  }
}

test('what a lesson builds on comes before it', async () => {
  const ids = (await readings('en')).map(({ lesson }) => lesson.id);
  for (const { lesson } of await readings('en'))
    for (const need of lesson.buildsOn) {
      assert.ok(ids.includes(need), `${lesson.id} builds on ${need}, which is no lesson`);
      assert.ok(ids.indexOf(need) < ids.indexOf(lesson.id), `${lesson.id} builds on ${need}, which comes later`);
    }
});

for (const language of LANGUAGES)
  test(`${language}: a term is explained in the lesson, or in one that it builds on`, async () => {
    const all = await readings(language);
    const lessons = all.map(({ lesson }) => lesson);
    for (const { lesson, met } of all) {
      const known = new Set([lesson.id, ...foundations(lesson.id, lessons)]);
      for (const { at, ...patterns } of TERMS) {
        const term = patterns[language];
        const place = term && firstWith(met, term);
        const from = all.find((other) => other.met.some((each) => each.place === at))?.lesson.id ?? '';
        if (place) assert.ok(known.has(from), `${place} says ${term}, which is explained in ${from}`);
      }
    }
  });

/** What Node says of an error that ended a program, and a lesson teaches to read. */
const PRINTED = "`Emitted 'error' event on Socket instance`";

test('en: an event comes; what a lesson does not explain, it does not say', async () => {
  for (const { place, text } of await course('en'))
    assert.doesNotMatch(text.replace(PRINTED, ''), /\bemit|\bstdout\b|\baccept\(/i, place);
});

function firstWith(met: readonly Met[], term: RegExp): string | undefined {
  return met.find(({ text }) => term.test(text))?.place;
}
