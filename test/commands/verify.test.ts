import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, test } from 'node:test';
import { nothingLeft, place, SOLUTION } from '../support/verifying.ts';

// They mostly wait for what never comes.
describe('verify', { concurrency: 6 }, () => {
  test('practice writes a file to begin with, and never over one that is there', async (t) => {
    const { folder, run } = await place(t);
    const file = path.join(folder, 'net-lessons/greeter/server.js');
    const first = await run('practice', 'greeter');
    assert.equal(first.status, 0);
    assert.match(first.stdout, /net-lessons\/greeter\/server\.js/);
    assert.match(await readFile(file, 'utf8'), /createServer/);
    await writeFile(file, 'mine');
    const second = await run('practice', 'greeter');
    assert.match(second.stdout, /is there already/);
    assert.equal(await readFile(file, 'utf8'), 'mine');
  });

  test('hints come one by one, and a solution on request', async (t) => {
    const { run } = await place(t);
    assert.match((await run('practice', 'greeter', '--hint')).stdout, /Hint 1 of/);
    const second = (await run('practice', 'greeter', '--hint')).stdout;
    assert.match(second, /Hint 1 of[\s\S]*Hint 2 of/);
    assert.match((await run('practice', 'greeter', '--solution')).stdout, /createServer/);
  });

  test('a right program passes with status 0, and its exercise is marked from then on', async (t) => {
    const { run } = await place(t);
    const { stdout, status, stderr } = await run('verify', 'greeter', SOLUTION);
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /All \d+ checks passed\. Solved\./);
    assert.match(stdout, /The next lesson: net-lessons play listen\n/);
    const { exercises } = JSON.parse((await run('practice', '--json')).stdout);
    assert.equal(exercises.find(({ id }: { id: string }) => id === 'greeter').mark, 'solved');
    const { lessons } = JSON.parse((await run('list', '--json')).stdout);
    assert.deepEqual(
      lessons[0].exercises.map(({ id, mark }: { id: string; mark: string }) => [id, mark]),
      [['greeter', 'solved']],
    );
  });

  test('--json is one document, with the conversation of each failure', async (t) => {
    const { run } = await place(
      t,
      'require("net").createServer((s) => s.write("hel")).listen(process.argv[2] ?? process.env.PORT)',
    );
    const { stdout, status } = await run('verify', 'greeter', 'own.cjs', '--json');
    assert.equal(status, 1);
    const told = JSON.parse(stdout);
    assert.equal(told.passed, false);
    const failed = told.checks.find(({ verdict }: { verdict: string }) => verdict === 'failed');
    assert.ok(failed.says.length > 0 && failed.expects.length > 0);
    const sides = failed.conversation.records.map(({ program }: { program: string }) => program);
    assert.ok(sides.includes('server') && sides.includes('client'));
  });

  test('an unknown exercise or file is a mistake that is told in one line, with status 2', async (t) => {
    const { run } = await place(t);
    for (const [args, said] of [
      [['verify', 'greter'], /no exercise 'greter'\. Did you mean greeter\?/],
      [['practice', 'qqqqqq'], /no exercise 'qqqqqq'\. See: net-lessons practice/],
      [['verify', 'greeter'], /no file net-lessons\/greeter\/server\.js\. To begin: net-lessons practice greeter/],
      [['verify', 'greeter', 'none.js'], /no file none\.js\./],
      [['verify', 'greeter', '.'], /Could not run \. \(EISDIR\): it is a folder\./],
      [['verify', 'greeter', '--show', 'non'], /no check 'non' here\. The checks: greets, ends/],
      [['verify', 'greeter', '--show', 'ends', '--all'], /--show/],
      [['verify'], /Which exercise\?/],
    ] as const) {
      const { status, stderr, stdout } = await run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
  });

  /** Fails at two checks in different ways, and lives. */
  const HALF = `const net = require('net');
let count = 0;
net.createServer((socket) => {
  socket.on('error', () => {});
  count += 1;
  if (count === 1) socket.write('hello\\n'); else socket.end('later\\n');
}).listen(process.argv[2]);`;

  test('the first failure is shown in full, and of the others what came; --show and --all show more', async (t) => {
    const { run } = await place(t, HALF);
    const full = (stdout: string) => stdout.match(/See it yourself/g)?.length;
    const runs = [[], ['--show', 'next'], ['--all']].map((more) => run('verify', 'greeter', 'own.cjs', ...more));
    const [stdout = '', other = '', all = ''] = (await Promise.all(runs)).map((ended) => ended.stdout);
    assert.match(stdout, /ends the connection after the greeting: failed\n[\s\S]*See it yourself/);
    assert.match(stdout, /greets the next clients just the same: failed\. \S/);
    assert.equal(full(stdout), 1);
    assert.deepEqual(stdout.match(/net-lessons explain .*/g), ['net-lessons explain Socket end method']);
    assert.match(stdout, /\d of 5 checks passed\.\n(?: +.*\n)*? +A hint: .*\n\n$/);
    assert.match(stdout, /verify greeter own\.cjs --show next/);
    assert.match(other, /greets the next clients just the same: failed\n[\s\S]*See it yourself/);
    assert.equal(full(other), 1);
    assert.ok((full(all) ?? 0) > 1);
  });

  test('a program with a port of its own is told which port it was given, also where somebody else has its port', async (t) => {
    const held = createServer();
    await new Promise<void>((resolve) => held.listen(0, '127.0.0.1', resolve));
    t.after(() => held.close());
    const { port } = held.address() as { port: number };
    const { run } = await place(t, `require('net').createServer(() => {}).listen(${port}, '127.0.0.1')`);
    const said = (await run('verify', 'greeter', 'own.cjs')).stdout.replace(/\s+/g, ' ');
    assert.match(said, new RegExp(`was given port \\d+, but it tried to listen at 127\\.0\\.0\\.1:${port}`));
  });

  test('--watch checks again at each save, and leaves with Ctrl-C', async (t) => {
    const own = await place(t, 'setInterval(() => {}, 1000)');
    const child = own.start('verify', 'greeter', 'own.cjs', '--watch');
    const exited = once(child, 'exit');
    let said = '';
    const says = async (what: RegExp) => {
      while (!what.test(said)) await once(child.stdout as NodeJS.ReadableStream, 'data');
      said = '';
    };
    child.stdout?.on('data', (chunk) => (said += chunk));
    await says(/greeter/);
    // It is saved while the check is under way: that one would take ten seconds.
    await writeFile(path.join(own.folder, 'own.cjs'), 'process.exit(3)');
    await says(/was saved at[\s\S]*exit status 3[\s\S]*Watching own\.cjs/);
    await writeFile(path.join(own.folder, 'own.cjs'), await readFile(SOLUTION, 'utf8').then(asCommonJs));
    await says(/was saved at[\s\S]*checks passed[\s\S]*Watching own\.cjs/);
    await rm(path.join(own.folder, 'own.cjs'));
    while (!said.includes('is gone')) await once(child.stdout as NodeJS.ReadableStream, 'data');
    assert.doesNotMatch(said, /was saved/);
    child.kill('SIGINT');
    assert.deepEqual(await exited, [130, null]);
    await nothingLeft(own);
  });
});

function asCommonJs(source: string): string {
  return source.replace(/^import net from 'node:net';/m, "const net = require('node:net');");
}
