import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nonUtf8Locale } from '../../src/context/charset.ts';
import { localeLanguage } from '../../src/context/language.ts';
import { columnsOf, wantsColour } from '../../src/context/look.ts';
import type { Language } from '../../src/model/language.ts';

/** Environments, and the language that they ask for. */
const LOCALES: readonly [NodeJS.ProcessEnv, Language][] = [
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh' }, 'zh'],
  [{ LANG: 'zh-Hans-CN' }, 'zh'],
  [{ LANG: 'ZH_TW' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'zhx_YY' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{}, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LANGUAGE: 'zh_CN:en', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LANGUAGE: 'en:zh', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LANGUAGE: 'fr:zh_TW:en', LANG: 'fr_FR.UTF-8' }, 'zh'],
  [{ LANGUAGE: 'fr', LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANGUAGE: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANGUAGE: 'zh', LANG: 'C' }, 'en'],
  [{ LANGUAGE: 'zh', LANG: 'C.UTF-8' }, 'en'],
];

for (const [env, language] of LOCALES)
  test(`${JSON.stringify(env)} asks for ${language}`, () => assert.equal(localeLanguage(env), language));

/** Locales, and whether what is not ASCII would be garbled in them. */
const CHARSETS: readonly [NodeJS.ProcessEnv, boolean][] = [
  [{ LANG: 'zh_CN.GBK' }, true],
  [{ LANG: 'en_US.ISO-8859-1' }, true],
  [{ LANG: 'de_DE@euro' }, true],
  [{ LANG: 'ca_ES@valencia' }, false],
  [{ LC_ALL: 'C' }, true],
  [{ LC_ALL: 'POSIX', LANG: 'zh_CN.UTF-8' }, true],
  [{ LC_CTYPE: 'zh_CN.GB18030', LANG: 'zh_CN.UTF-8' }, true],
  [{ LC_ALL: '', LC_CTYPE: 'UTF-8', LANG: 'C' }, false],
  [{ LANG: 'zh_CN.UTF-8' }, false],
  [{ LANG: 'zh_CN.utf8@pinyin' }, false],
  [{ LANG: 'C.UTF-8' }, false],
  [{ LANG: 'zh_CN' }, false],
  [{}, false],
  [{ OS: 'Windows_NT', LANG: 'C' }, false],
];

for (const [env, isOther] of CHARSETS)
  test(`${JSON.stringify(env)} is ${isOther ? 'not ' : ''}taken for UTF-8`, () =>
    assert.equal(nonUtf8Locale(env) !== undefined, isOther));

/** Environments, and whether there is colour in a terminal and elsewhere. */
const COLOURS: readonly [NodeJS.ProcessEnv, boolean, boolean][] = [
  [{}, true, false],
  [{ TERM: 'xterm-256color' }, true, false],
  [{ TERM: 'dumb' }, false, false],
  [{ NO_COLOR: '1' }, false, false],
  [{ NO_COLOR: '' }, true, false],
  [{ FORCE_COLOR: '1' }, true, true],
  [{ FORCE_COLOR: '3' }, true, true],
  [{ FORCE_COLOR: 'true' }, true, true],
  [{ FORCE_COLOR: '0' }, false, false],
  [{ FORCE_COLOR: 'false' }, false, false],
  [{ FORCE_COLOR: '' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
  [{ FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
];

for (const [env, inTerminal, elsewhere] of COLOURS)
  test(`${JSON.stringify(env)} wants ${inTerminal ? 'colour' : 'no colour'} in a terminal`, () => {
    assert.equal(wantsColour(env, true), inTerminal);
    assert.equal(wantsColour(env, false), elsewhere);
  });

/** What the terminal and the environment say, and how many columns there are. */
const WIDTHS: readonly [number | undefined, string | undefined, number][] = [
  [120, undefined, 120],
  [120, '60', 120],
  [undefined, '60', 60],
  [undefined, undefined, 80],
  [undefined, 'wide', 80],
  [undefined, '', 80],
  [0, undefined, 80],
  [20, undefined, 40],
  [undefined, '10', 40],
  [undefined, '999999999', 500],
  [undefined, '9'.repeat(400), 500],
  [undefined, '1e9', 80],
  [undefined, '-60', 80],
  [undefined, '0', 80],
  [100_000, undefined, 500],
];

for (const [columns, COLUMNS, width] of WIDTHS)
  test(`a terminal of ${columns} columns and COLUMNS=${COLUMNS} are ${width}`, () => {
    const stdout = { columns } as unknown as Parameters<typeof columnsOf>[0]['stdout'];
    assert.equal(columnsOf({ stdout, env: { COLUMNS } }), width);
  });
