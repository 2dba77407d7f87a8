import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programsIn, startWatch } from '../support/watching.ts';

const COUNT = 400;

/** Clients one after the other, far more than can be told. */
const MANY = `import net from 'node:net';
const server = net.createServer((socket) => socket.on('error', () => {}).end('hi'));
server.listen(0, '127.0.0.1', () => {
  let left = ${COUNT};
  const next = () => {
    if (left === 0) return server.close();
    left -= 1;
    net.connect(server.address().port, '127.0.0.1').on('error', () => {}).resume().on('close', next);
  };
  next();
});
`;

test('sockets that were only counted count, at the end and in the rows of what comes again', async (t) => {
  const folder = await programsIn(t, { 'many.mjs': MANY });
  const { status, stderr } = startWatch(t, folder, ['many.mjs']);
  assert.equal(await status, 0);
  assert.match(stderr(), new RegExp(`No findings: ${2 * COUNT} sockets, \\d+ events`));
  const alone = stderr().match(/● (?:socket#\d+ |socket )?'close'/g)?.length ?? 0;
  const rows = [...stderr().matchAll(/● 'close' ([\d,]+) times more/g)];
  const together = rows.reduce((sum, [, count = '']) => sum + Number(count.replace(',', '')), 0);
  assert.equal(alone - rows.length + together, 2 * COUNT);
});
