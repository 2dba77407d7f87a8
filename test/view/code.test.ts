import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeBlock as drawCodeBlock } from '../../src/view/code/block.ts';
import { codeColumns as drawCodeColumns } from '../../src/view/code/columns.ts';
import { codeFrame as drawCodeFrame } from '../../src/view/code/parts.ts';
import { ansiPainter } from '../../src/view/painter.ts';
import { stringWidth } from '../../src/view/width.ts';
import { ascii, lookOf, picture, written } from './story.ts';

const codeBlock = written(drawCodeBlock);
const codeFrame = written(drawCodeFrame);
const codeColumns = written(drawCodeColumns);

const SERVER = `import net from 'node:net';

const server = net.createServer();
server.on('connection', (socket) => {
  socket.end('hello');
});
server.listen(8000, '127.0.0.1');
`;

const CLIENT = `import net from 'node:net';

const socket = net.connect(8000, '127.0.0.1');
socket.on('data', (data) => {
  console.log(data); // 一个 Buffer
});
`;

const PROGRAMS = [
  { title: 'server.js', source: SERVER },
  { title: 'client.js', source: CLIENT },
];

test('a program has line numbers, and a pointer at the line in question', () => {
  assert.equal(
    picture(codeBlock(SERVER, { title: 'server.js', look: lookOf(80), mark: 4 })),
    `
  server.js
  1 │ import net from 'node:net';
  2 │
  3 │ const server = net.createServer();
❯ 4 │ server.on('connection', (socket) => {
  5 │   socket.end('hello');
  6 │ });
  7 │ server.listen(8000, '127.0.0.1');
`,
  );
});

test('numbers are aligned at their right', () => {
  const source = Array.from({ length: 10 }, (_, index) => `f(${index});`).join('\n');
  assert.deepEqual(codeBlock(source, { look: lookOf(80), from: 9 }), ['   9 │ f(8);', '  10 │ f(9);']);
});

test('a line stands in the same columns, whether it is marked, changed, in a frame, or beside a longer program', () => {
  const ten = `${SERVER}one();\ntwo();\nthree();\n`;
  const at = (line: string | undefined): number => line?.indexOf('│') ?? -1;
  const program = { title: 'server.js', source: ten };
  const place = at(codeBlock(ten, { look: lookOf(80) })[0]);
  for (const other of [{ mark: 1 }, { marks: [1, 2] }, { added: [1] }, { to: 1 }])
    assert.equal(at(codeBlock(ten, { look: lookOf(80), ...other })[0]), place, JSON.stringify(other));
  assert.equal(at(codeFrame(ten, 2, lookOf(80))[0]), place);
  assert.equal(at(codeColumns([{ title: 'client.js', source: CLIENT }, program], lookOf(60))[1]), place);
});

test('long lines go on below themselves, and nothing is cut', () => {
  const source = `if (ready) {
    socket.write('a rather long line of text, longer than the screen is wide', 'utf8', () => done());
}
const url = 'http://127.0.0.1:8000/a/very/long/path/without/any/space/in/it';
`;
  const lines = codeBlock(source, { look: lookOf(40), mark: 4 });
  assert.equal(
    picture(lines),
    `
  1 │ if (ready) {
  2 │     socket.write('a rather long
    │       line of text, longer than
    │       the screen is wide', 'utf8',
    │       () => done());
  3 │ }
❯ 4 │ const url =
    │   'http://127.0.0.1:8000/a/very/
    │   long/path/without/any/space/in/
    │   it';
`,
  );
});

test('programs stand side by side where all their lines fit', () => {
  assert.equal(
    picture(codeColumns(PROGRAMS, lookOf(120))),
    `
  server.js                                                    client.js
  1 │ import net from 'node:net';                              1 │ import net from 'node:net';
  2 │                                                          2 │
  3 │ const server = net.createServer();                       3 │ const socket = net.connect(8000, '127.0.0.1');
  4 │ server.on('connection', (socket) => {                    4 │ socket.on('data', (data) => {
  5 │   socket.end('hello');                                   5 │   console.log(data); // 一个 Buffer
  6 │ });                                                      6 │ });
  7 │ server.listen(8000, '127.0.0.1');
`,
  );
});

test('columns are as narrow as they have to be', () => {
  const lines = codeColumns(PROGRAMS, lookOf(98));
  assert.equal(lines[0], '  server.js                                     client.js');
  assert.equal(Math.max(...lines.map((line) => stringWidth(line))), 98);
  assert.equal(codeColumns(PROGRAMS, lookOf(97))[0], '  server.js');
});

test('programs stand below each other where they do not fit side by side', () => {
  assert.equal(
    picture(codeColumns([{ ...PROGRAMS[0]!, mark: 3 }, PROGRAMS[1]!], lookOf(60))),
    `
  server.js
  1 │ import net from 'node:net';
  2 │
❯ 3 │ const server = net.createServer();
  4 │ server.on('connection', (socket) => {
  5 │   socket.end('hello');
  6 │ });
  7 │ server.listen(8000, '127.0.0.1');

  client.js
  1 │ import net from 'node:net';
  2 │
  3 │ const socket = net.connect(8000, '127.0.0.1');
  4 │ socket.on('data', (data) => {
  5 │   console.log(data); // 一个 Buffer
  6 │ });
`,
  );
});

test('three programs fit side by side too', () => {
  const short = { title: 'other.js', source: "net.connect(8000, '::1');\n" };
  assert.equal(codeColumns([short, short, short], lookOf(120))[1]?.match(/1 │ net/g)?.length, 3);
});

test('the frame around a line ends where the source ends, and has no empty lines at its edges', () => {
  assert.equal(
    picture(codeFrame(SERVER, 7, lookOf(80))),
    `
  5 │   socket.end('hello');
  6 │ });
❯ 7 │ server.listen(8000, '127.0.0.1');
`,
  );
  assert.equal(
    picture(codeFrame(SERVER, 1, lookOf(80), { around: 1 })),
    `
❯ 1 │ import net from 'node:net';
`,
  );
  assert.deepEqual(codeFrame(SERVER, 99, lookOf(80)), []);
});

test('in ASCII, pointer and bars are ASCII', () => {
  assert.equal(
    picture(codeFrame(SERVER, 3, lookOf(80, ascii), { around: 1 })),
    `
> 3 | const server = net.createServer();
  4 | server.on('connection', (socket) => {
`,
  );
});

test('source that could steer the terminal is shown, not obeyed', () => {
  assert.deepEqual(codeBlock("\tf('\x1b[2J');\r\n// \u202e\r\n", { look: lookOf(80), title: 'a\x1b.js' }), [
    '  a\\x1b.js',
    "  1 │   f('\\x1b[2J');",
    '  2 │ // \\u202e',
  ]);
});

test('an empty file has one empty line', () => {
  assert.deepEqual(codeBlock('', { look: lookOf(80) }), ['  1 │']);
});

test('colour tells keywords, strings, numbers and comments apart, also in texts of several lines', () => {
  const look = lookOf(80, { painter: ansiPainter });
  const [first, second, third] = codeBlock('const a = 8000; // port\nx.delete(`b\nc$' + '{a}`, from);', { look });
  const gutter = (number: number) => `\x1b[2m  ${number}\x1b[22m \x1b[2m│\x1b[22m `;
  assert.equal(first, `${gutter(1)}\x1b[35mconst\x1b[39m a = \x1b[36m8000\x1b[39m; \x1b[2m// port\x1b[22m`);
  assert.equal(second, `${gutter(2)}x.delete(\x1b[32m\`b\x1b[39m`);
  assert.equal(third, `${gutter(3)}\x1b[32mc\${\x1b[39ma\x1b[32m}\`\x1b[39m, from);`);
});

test('the same code is on the screen at every width', () => {
  const bare = (lines: string[]): string =>
    lines
      .map((line) => line.replace(/^.*? │/, ''))
      .join('')
      .replaceAll(' ', '');
  const whole = bare(codeBlock(SERVER + CLIENT, { look: lookOf(200) }));
  for (let width = 24; width < 80; width += 1) {
    const lines = codeBlock(SERVER + CLIENT, { look: lookOf(width), mark: 4 });
    for (const line of lines) assert.ok(stringWidth(line) <= width, `${width}: ${line}`);
    assert.equal(bare(lines), whole);
  }
});

test('a program says in which lanes it runs, where these are not called like it', () => {
  const heading = (look = lookOf(80)) =>
    codeColumns([{ title: 'guest.js', source: '', lanes: ['client-1', 'client-2'] }], look)[0];
  assert.equal(heading(), '  guest.js · client-1, client-2');
  assert.equal(heading(lookOf(80, ascii)), '  guest.js - client-1, client-2');
});

test('of the name of a file that is too long for the screen, the end is shown', () => {
  const title = 'node_modules/@some-organisation/a-package/distribution/lib/connection.js';
  for (const columns of [40, 60, 80]) {
    const [heading = ''] = codeColumns([{ title, source: 'go();', lanes: ['server'] }], lookOf(columns));
    assert.ok(stringWidth(heading) <= columns, heading);
    assert.match(heading, /^ {1,2}(?:…\/|node_modules).*connection\.js · server$/);
  }
});
