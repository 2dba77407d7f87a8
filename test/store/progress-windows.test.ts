import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { parseProgress } from '../../src/model/progress-text.ts';
import { openWindow, temporaryFolder, type Window } from './windows.ts';

function playsIn(folder: string): number | undefined {
  const parsed = parseProgress(readFileSync(join(folder, 'progress.json'), 'utf8'));
  assert.ok('ok' in parsed, `the file is sound: ${JSON.stringify(parsed)}`);
  return parsed.ok.lessons.listen?.plays;
}

async function allEnd(windows: Window[]): Promise<void> {
  for (const window of windows) window.begin();
  for (const window of windows) assert.deepEqual(await window.end(), { code: 0, signal: null, said: [] });
}

test('two windows with a hundred updates each, at once, lose none', async (t) => {
  const folder = join(temporaryFolder(t), 'made', 'by', 'the first');
  const windows = await Promise.all([1, 2].map(() => openWindow(t, { folder, act: 'hundred' })));
  await allEnd(windows);
  assert.equal(playsIn(folder), 200);
  assert.deepEqual(readdirSync(folder), ['progress.json']);
});

test('whoever reads while a window writes finds a sound file', async (t) => {
  const folder = temporaryFolder(t);
  const window = await openWindow(t, { folder, act: 'hundred' });
  const ended = window.end();
  let isOver = false;
  ended.finally(() => {
    isOver = true;
  });
  window.begin();
  while (!isOver) {
    if (existsSync(join(folder, 'progress.json'))) playsIn(folder);
    await setImmediate();
  }
  assert.deepEqual(await ended, { code: 0, signal: null, said: [] });
  assert.equal(playsIn(folder), 100);
});

test('a window that is killed among its updates leaves a sound file with all that it had saved', async (t) => {
  const folder = temporaryFolder(t);
  for (let saved = 0, kill = 1; kill <= 3; kill++) {
    const window = await openWindow(t, { folder, act: 'endless' });
    window.begin();
    const enough = saved + 5 * kill;
    while (saved < enough) saved = (await window.next()) as number;
    window.child.kill('SIGKILL');
    const { signal, said } = await window.end();
    assert.equal(signal, 'SIGKILL');
    saved = (said.at(-1) as number | undefined) ?? saved;
    const plays = playsIn(folder) ?? 0;
    assert.ok(plays === saved || plays === saved + 1, `${plays} were saved, ${saved} were said to be`);
    saved = plays;
  }
});

test('the lock of a killed window is taken over, and no update of those who waited for it is lost', async (t) => {
  const folder = temporaryFolder(t);
  const dying = await openWindow(t, { folder, act: 'die' });
  dying.begin();
  assert.equal((await dying.end()).signal, 'SIGKILL');
  assert.ok(existsSync(join(folder, 'progress.json.lock')), 'it held the lock');
  await allEnd(await Promise.all([1, 2, 3].map(() => openWindow(t, { folder, act: 'once' }))));
  assert.equal(playsIn(folder), 3);
  assert.deepEqual(readdirSync(folder), ['progress.json']);
});

test('two windows that find a damaged file at once set it aside once, and lose none of their updates', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'progress.json'), '{"version":1,"less');
  const windows = await Promise.all([1, 2].map(() => openWindow(t, { folder, act: 'once' })));
  for (const window of windows) window.begin();
  const said = (await Promise.all(windows.map((window) => window.end()))).flatMap((ending) => ending.said);
  assert.equal(said.length, 1);
  const { kind, kept } = said[0] as { kind: string; kept: string };
  assert.equal(kind, 'damaged');
  assert.equal(readFileSync(kept, 'utf8'), '{"version":1,"less');
  assert.equal(playsIn(folder), 2);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`a window that saved ends by ${signal} as it would have without`, async (t) => {
    const folder = temporaryFolder(t);
    const acts = ['stay', 'stayWithHandlers'];
    const [bare, handling] = await Promise.all(acts.map((act) => openWindow(t, { folder, act })));
    assert.ok(bare && handling);
    for (const window of [bare, handling]) {
      window.begin();
      assert.equal(await window.next(), 'saved');
      window.child.kill(signal);
    }
    assert.deepEqual(await bare.end(), { code: null, signal, said: [] });
    assert.deepEqual(await handling.end(), { code: 130, signal: null, said: [] });
  });
}

test('saving leaves no signal handlers behind', async (t) => {
  const window = await openWindow(t, { folder: temporaryFolder(t), act: 'signals' });
  window.begin();
  assert.deepEqual((await window.end()).said, [[]]);
});

test('a file that does not fit on the disk leaves the one before it whole', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'progress.json');
  const before = '{"version":1,"lessons":{}}';
  writeFileSync(path, before);
  const limits = { shell: 'ulimit -f 8', env: { TSX_DISABLE_CACHE: '1' } };
  const window = await openWindow(t, { folder, act: 'overfill', ...limits });
  window.begin();
  assert.deepEqual((await window.end()).said, ['EFBIG']);
  assert.equal(readFileSync(path, 'utf8'), before);
  assert.deepEqual(readdirSync(folder), ['progress.json']);
});

test('the folder is the one asked for, or the place of the platform, or a temporary one without a home', async (t) => {
  const folder = temporaryFolder(t);
  const where = async (env: NodeJS.ProcessEnv) => {
    const window = await openWindow(t, { folder, act: 'where', env });
    window.begin();
    return String((await window.end()).said[0]);
  };
  const nothing = { NET_LESSONS_HOME: '', XDG_DATA_HOME: '' };
  const [asked, home = '', homeless = ''] = await Promise.all([
    where({ ...nothing, NET_LESSONS_HOME: folder }),
    where({ ...nothing, HOME: folder, LOCALAPPDATA: folder }),
    where({ ...nothing, HOME: '', LOCALAPPDATA: '.' }),
  ]);
  assert.equal(asked, folder);
  assert.ok(home.startsWith(folder) && home.includes('net-lessons') && !home.includes('nodejs'), home);
  assert.match(homeless, /^([A-Z]:)?[\\/].*net-lessons-\w+$/);
});
