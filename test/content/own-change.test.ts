import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { after, describe, test } from 'node:test';
import { applyCandidate, lessonOfChange } from '../../src/model/change.ts';
import type { Candidate } from '../../src/model/lesson.ts';
import { openProgramFolder } from '../../src/tracer/program-folder.ts';
import { sampleOfEach } from '../support/sample.ts';
import { isRun, openFolder } from './folder.ts';
import { playRound } from './play.ts';
import { whole } from './replay.ts';
import { setStage } from './stage.ts';

// A learner may write anything: what does something else than was asked for has not reached it.

const LESSONS = new URL('../../lessons/', import.meta.url);

/** What a learner writes into the program of a scene's change. */
interface Own extends Omit<Candidate, 'id'> {
  title: string;
  lesson: string;
  scene: string;
  reached: boolean;
}

const OWN: readonly Own[] = [
  {
    title: 'a server that is closed again does not wait for clients, though its process stays',
    lesson: '01-createServer',
    scene: 'made',
    lines: ["server.listen(port, '127.0.0.1', () => server.close());", 'setInterval(() => {}, 1000);'],
    reached: false,
  },
  {
    title: 'to listen later is to wait for clients too',
    lesson: '01-createServer',
    scene: 'made',
    lines: ["setTimeout(() => server.listen(port, '127.0.0.1'), 100);"],
    reached: true,
  },
  {
    title: 'an error that the program has made up does not tell that its port is taken',
    lesson: '02-listen',
    scene: 'taken',
    at: 'try {',
    how: 'above',
    lines: ["server.on('error', () => {});", "server.emit('error', new Error('made up'));", 'process.exit();'],
    reached: false,
  },
  {
    title: 'a listener that runs once hears of the port as well',
    lesson: '02-listen',
    scene: 'taken',
    at: 'try {',
    how: 'above',
    lines: ["server.once('error', () => process.exit());"],
    reached: true,
  },
  {
    title: 'who asks for any port at once has not moved from one that is taken',
    lesson: '02-listen',
    scene: 'again',
    at: 'server.listen({ host, port }, tell);',
    how: 'instead',
    lines: ['server.listen({ host, port: 0 }, tell);'],
    reached: false,
  },
  {
    title: 'who says so after some time, whatever the server does meanwhile, has not waited for its code',
    lesson: '03-connection',
    scene: 'asleep',
    at: "console.log('written');",
    how: 'instead',
    lines: [
      "    console.log('the server has seen me');",
      "    setTimeout(() => console.log('the server has seen me'), 300);",
    ],
    reached: false,
  },
  {
    title: 'a new socket that calls later gets through as well',
    lesson: '07-connect',
    scene: 'nobody',
    how: 'instead',
    lines: ['  setTimeout(() => net.connect(shop, () => process.exit()), 500);'],
    reached: true,
  },
  {
    title: "a 'connect' that the program has made up is no connection",
    lesson: '07-connect',
    scene: 'nobody',
    lines: ["  socket.emit('connect');"],
    reached: false,
  },
  {
    title: 'a process that just ends has not closed its socket',
    lesson: '07-connect',
    scene: 'full',
    lines: ['  process.exit();'],
    reached: false,
  },
  {
    title: 'a client that gives up before its timeout has not waited for it',
    lesson: '07-connect',
    scene: 'full',
    at: 'const socket = net.createConnection(options);',
    how: 'below',
    lines: ['setTimeout(() => socket.destroy(), 100);'],
    reached: false,
  },
  {
    title: 'to give up a little later is to give up',
    lesson: '07-connect',
    scene: 'full',
    lines: ['  setTimeout(() => socket.destroy(), 100);'],
    reached: true,
  },
  {
    title: 'a host that ends its side when it has not even heard anything is the first, too',
    lesson: '08-close',
    scene: 'goodbye',
    at: "socket.on('error', console.error);",
    lines: ["  socket.end('no room');"],
    reached: true,
  },
  {
    title: 'a host that closes its server says goodbye to nobody',
    lesson: '08-close',
    scene: 'goodbye',
    lines: ['    server.close();'],
    reached: false,
  },
  {
    title: 'a shorter book is not the whole book',
    lesson: '08-close',
    scene: 'book',
    at: "const book = 'x'.repeat(40_000_000);",
    how: 'instead',
    lines: ["const book = 'x'.repeat(1000);"],
    reached: false,
  },
  {
    title: "who destroys at 'finish' has sent everything",
    lesson: '08-close',
    scene: 'book',
    how: 'instead',
    lines: ["  socket.on('finish', () => socket.destroy());", '  socket.end();'],
    reached: true,
  },
  {
    title: 'a last word to one guest is none to the other',
    lesson: '08-close',
    scene: 'shut',
    lines: [
      "  [...guests][0].end('bye');",
      '  setTimeout(() => {',
      '    for (const guest of guests) guest.destroy();',
      '  }, 300);',
    ],
    reached: false,
  },
  {
    title: 'a server that closes when its last guest has left was not shut down before',
    lesson: '08-close',
    scene: 'shut',
    lines: ["  for (const guest of guests) guest.write('bye');"],
    reached: false,
  },
  {
    title: 'to say bye and not to wait for an answer is to shut down, too',
    lesson: '08-close',
    scene: 'shut',
    lines: ['  for (const guest of guests) {', "    guest.write('bye');", '    guest.destroySoon();', '  }'],
    reached: true,
  },
  {
    title: 'a server that ends the connection a little later has not kept its client',
    lesson: '10-notes',
    scene: 'written',
    lines: ['    setTimeout(() => socket.end(), 100);'],
    reached: false,
  },
  {
    title: 'a server that only does not listen any more has not gone on, however it is done',
    lesson: '10-notes',
    scene: 'written',
    lines: ['    setTimeout(() => server.close(), 100);'],
    reached: false,
  },
  {
    title: "a 'data' that the program has made up brings no words of the client",
    lesson: '10-notes',
    scene: 'silent',
    at: "console.log('有新的链接');",
    how: 'below',
    lines: ["    setTimeout(() => server.emit('data', 'made up'), 100);"],
    reached: false,
  },
  {
    title: 'a listener that is called once is given the words as well',
    lesson: '10-notes',
    scene: 'silent',
    lines: ["    socket.once('data', data => {"],
    reached: true,
  },
  {
    title: 'who gives the misspelt name a meaning gets as far as the answer',
    lesson: '10-notes',
    scene: 'typo',
    at: 'const net = require("net");',
    how: 'below',
    lines: ['const consoe = console;'],
    reached: true,
  },
  {
    title: 'a process that is kept alive has not answered',
    lesson: '10-notes',
    scene: 'typo',
    at: 'const net = require("net");',
    how: 'below',
    lines: ["process.on('uncaughtException', console.error);"],
    reached: false,
  },
  {
    title: "a function that reads the words at 'readable' is given them as well",
    lesson: '10-notes',
    scene: 'silent',
    lines: [
      "    socket.on('readable', () => {",
      '        const data = socket.read();',
      '        if (data === null) return;',
    ],
    reached: true,
  },
  {
    title: 'a loop over the socket is given the words as well',
    lesson: '10-notes',
    scene: 'silent',
    how: 'above',
    lines: ['    (async () => {', '        for await (const data of socket) console.log(String(data));', '    })();'],
    reached: true,
  },
  {
    title: 'any mark between the two sentences will do',
    lesson: '10-notes',
    scene: 'glued',
    lines: ["        socket.write('你好我是服务端 / ');"],
    reached: true,
  },
  {
    title: 'a mark in front of both sentences does not stand between them',
    lesson: '10-notes',
    scene: 'glued',
    lines: ["        socket.write('\\n你好我是服务端');"],
    reached: false,
  },
  {
    title: 'who says beforehand how long the first sentence is has shown where it ends',
    lesson: '10-notes',
    scene: 'glued',
    lines: ["        socket.write('7:你好我是服务端');"],
    reached: true,
  },
  {
    title: 'any other number in front says nothing about where the first sentence ends',
    lesson: '10-notes',
    scene: 'glued',
    lines: ["        socket.write('1:你好我是服务端');"],
    reached: false,
  },
  {
    title: "a line that comes twice, at 'end' and at 'close', has come too early",
    lesson: '10-notes',
    scene: 'ended',
    at: 'netSocket.on("end", () => {',
    how: 'above',
    lines: ["netSocket.on('close', () => console.log('客户端关闭链接成功'));"],
    reached: false,
  },
  {
    title: 'two sentences of its own, chosen by what failed, are true of both clients',
    lesson: '10-notes',
    scene: 'failed',
    lines: ["    console.log(error.syscall === 'read' ? '链接断开' : '链接失败');"],
    reached: true,
  },
  {
    title: 'a client that leaves at once has told its error as well',
    lesson: '10-notes',
    scene: 'failed',
    lines: ["    console.log('出错了', error.code);", '    process.exit(1);'],
    reached: true,
  },
  {
    title: 'to say something else about both clients is not true of both',
    lesson: '10-notes',
    scene: 'failed',
    lines: ["    console.log('出错了');"],
    reached: false,
  },
  {
    title: 'a server that throws everybody out lives, and does not answer',
    lesson: '10-notes',
    scene: 'fragile',
    lines: ["    socket.on('error', () => {}).destroy();", '    return;'],
    reached: false,
  },
  {
    title: 'who ignores the error lives and answers',
    lesson: '10-notes',
    scene: 'fragile',
    lines: ["    socket.on('error', () => {});"],
    reached: true,
  },
  {
    title: 'a host may be given by name, and as an option',
    lesson: '10-notes',
    scene: 'open',
    lines: ["server.listen({ port: 8000, host: 'localhost' });"],
    reached: true,
  },
  {
    title: 'a loopback address in the way of IPv6 is one as well',
    lesson: '10-notes',
    scene: 'open',
    lines: ["server.listen('8000', '::ffff:127.0.0.1');"],
    reached: true,
  },
  {
    title: 'all addresses by another name are still all addresses',
    lesson: '10-notes',
    scene: 'open',
    lines: ["server.listen('8000', '');"],
    reached: false,
  },
  {
    title: 'who tries again with more of it has both dishes in time',
    lesson: '11-framing',
    scene: 'half',
    lines: [
      "  let all = '';",
      "  socket.on('data', (data) => {",
      '    all += data;',
      '    try {',
      '      take(all);',
      "      all = '';",
      // Not all of it is there yet.
      '    } catch {}',
      '  });',
    ],
    reached: true,
  },
  {
    title: 'who says what it is before it is there has not read it',
    lesson: '11-framing',
    scene: 'half',
    lines: [
      "  socket.on('data', (data) => {",
      "    if (data.includes('soup')) take(data.toString());",
      "    else if (data.includes('ri')) console.log('rice');",
      '  });',
    ],
    reached: false,
  },
  {
    title: 'a word and an end in two calls cut a line off, too',
    lesson: '11-framing',
    scene: 'endless',
    lines: [
      '    if (rest.length > 500) {',
      "      socket.write('too long\\n');",
      '      socket.destroySoon();',
      '    }',
    ],
    reached: true,
  },
  {
    title: 'a limit for the connection cuts off a line that is not too long yet',
    lesson: '11-framing',
    scene: 'endless',
    lines: ["    if (socket.bytesRead > 500) socket.end('too long\\n');"],
    reached: false,
  },
  {
    title: 'a limit that is twice as high cuts off too late',
    lesson: '11-framing',
    scene: 'endless',
    lines: ["    if (rest.length > 1000) socket.end('too long\\n');"],
    reached: false,
  },
  {
    title: 'a connection that is cut without a word does not say why',
    lesson: '11-framing',
    scene: 'endless',
    lines: ['    if (rest.length > 500) socket.destroy();'],
    reached: false,
  },
  {
    title: 'who makes the text of all bytes anew with each piece has it whole in the end',
    lesson: '12-encoding',
    scene: 'pieces',
    lines: ['    socket.parts = [...(socket.parts ?? []), data];', '    text = String(Buffer.concat(socket.parts));'],
    reached: true,
  },
  {
    title: 'who prints a broken text and a whole one has printed one that is broken',
    lesson: '12-encoding',
    scene: 'pieces',
    at: "socket.on('end', () => {",
    how: 'below',
    lines: ["    console.log('你好');"],
    reached: false,
  },
  {
    title: 'bytes that come back twice have not come back as they were',
    lesson: '12-encoding',
    scene: 'image',
    at: 'socket.write(data);',
    how: 'instead',
    lines: ["    socket.write('89504e4789504e47', 'hex');"],
    reached: false,
  },
  {
    title: 'a program that makes its Buffers of hex digits sends the same bytes back',
    lesson: '12-encoding',
    scene: 'image',
    at: "socket.setEncoding('utf8');",
    how: 'instead',
    lines: ["  socket.setEncoding('hex').setDefaultEncoding('hex');"],
    reached: true,
  },
  {
    title: 'an answer without the pause is not the one that was asked for',
    lesson: '13-half-open',
    scene: 'pause',
    at: 'await setTimeout(300);',
    how: 'instead',
    lines: [],
    reached: false,
  },
  {
    title: 'the option can be set on the socket, too',
    lesson: '13-half-open',
    scene: 'pause',
    at: 'let total = 0;',
    how: 'below',
    lines: ['  socket.allowHalfOpen = true;'],
    reached: true,
  },
  {
    title: 'who sends any number and ends has not answered',
    lesson: '13-half-open',
    scene: 'queue',
    lines: ["    socket.end('0');"],
    reached: false,
  },
  {
    title: 'a timeout that destroys the socket after the answer leaves nothing over',
    lesson: '13-half-open',
    scene: 'queue',
    at: 'let total = 0;',
    how: 'below',
    lines: ['  socket.setTimeout(500, () => socket.destroy());'],
    reached: true,
  },
  {
    title: 'to call the address instead of the name is right, too',
    lesson: '15-localhost',
    scene: 'first',
    at: "host: 'localhost',",
    how: 'instead',
    lines: ["  host: '127.0.0.1',"],
    reached: true,
  },
  {
    title: 'another order of the addresses does not help who gets only one',
    lesson: '15-localhost',
    scene: 'first',
    at: 'const both = [six, four];',
    how: 'instead',
    lines: ['const both = [four, six];'],
    reached: false,
  },
  {
    title: 'both spellings may be on the list',
    lesson: '15-localhost',
    scene: 'club',
    at: "const members = ['127.0.0.1'];",
    how: 'instead',
    lines: ["const members = ['127.0.0.1', '::ffff:127.0.0.1'];"],
    reached: true,
  },
  {
    title: 'a welcome before anybody has come is none',
    lesson: '15-localhost',
    scene: 'club',
    at: 'server.listen({ port, host });',
    how: 'above',
    lines: ["console.log('welcome,', host);"],
    reached: false,
  },
  {
    title: 'the limit of all calls can be set before the call',
    lesson: '15-localhost',
    scene: 'slow',
    at: 'const socket = net.connect({',
    how: 'above',
    lines: ['net.setDefaultAutoSelectFamilyAttemptTimeout(5000);'],
    reached: true,
  },
  {
    title: 'who listens at another path has not got the place of the dead one',
    lesson: '18-ipc',
    scene: 'left',
    at: 'server.listen(path);',
    how: 'instead',
    lines: ["server.listen('./other.sock');"],
    reached: false,
  },
  {
    title: 'the file can be removed once the error has come, too',
    lesson: '18-ipc',
    scene: 'left',
    at: "console.log('a file:', fs.existsSync(path));",
    how: 'below',
    lines: ['  fs.unlinkSync(path);', '  server.listen({ path });'],
    reached: true,
  },
  {
    title: 'who calls only when the path is in use has asked, too',
    lesson: '18-ipc',
    scene: 'two',
    lines: [
      "server.on('error', () => {",
      '  const call = net.connect(path, () => call.destroy());',
      "  call.on('error', take);",
      '});',
      'server.listen(path);',
    ],
    reached: true,
  },
  {
    title: 'who waits a little before it removes the file has not asked',
    lesson: '18-ipc',
    scene: 'two',
    lines: ['setTimeout(take, 100);'],
    reached: false,
  },
  {
    title: 'who leaves every path alone takes that of the dead one neither',
    lesson: '18-ipc',
    scene: 'two',
    lines: [],
    reached: false,
  },
  {
    title: 'who calls no names at all gets inside by none',
    lesson: '19-blocklist',
    scene: 'names',
    at: 'if (isInside) continue;',
    how: 'instead',
    lines: ['  if (isInside || !net.isIP(host)) continue;'],
    reached: true,
  },
  {
    title: 'who does not come to the name has not dealt with it',
    lesson: '19-blocklist',
    scene: 'names',
    at: 'if (isInside) continue;',
    how: 'instead',
    lines: ['  if (isInside) break;'],
    reached: false,
  },
  {
    title: 'the list can be given to the socket, where Node knows that option',
    lesson: '19-blocklist',
    scene: 'names',
    at: 'const socket = net.connect({ port, host, lookup });',
    how: 'instead',
    lines: ['  const blockList = inside;', '  const socket = net.connect({ port, host, lookup, blockList });'],
    reached: 'isBlockList' in BlockList,
  },
  {
    title: 'a server may say goodbye to whom it does not let in',
    lesson: '19-blocklist',
    scene: 'door',
    lines: [
      'const server = net.createServer((socket) => {',
      "  const who = socket.remoteAddress ?? '';",
      '  if (seen.check(who)) {',
      "    console.log('not', who);",
      "    socket.end('sorry');",
      '    return;',
      '  }',
    ],
    reached: true,
  },
  {
    title: 'who lets nobody in has not served the first one',
    lesson: '19-blocklist',
    scene: 'door',
    lines: [
      'const server = net.createServer((socket) => {',
      "  console.log('not', socket.remoteAddress);",
      '  socket.destroy();',
    ],
    reached: false,
  },
];

const stage = await setStage();
after(() => stage[Symbol.asyncDispose]());

// They mostly wait.
describe('a change of their own', { concurrency: 6 }, () => {
  for (const { title, lesson: name, scene: id, reached, ...own } of sampleOfEach(OWN, ({ lesson }) => lesson, 1))
    test(`${name}, ${id}: ${title}`, async () => {
      const { lesson, files } = await openFolder(LESSONS, name);
      const scene = lesson.scenes.find((each) => each.id === id);
      assert.ok(scene?.change);
      const { change } = scene;
      const programs = new Map([...files].filter(([file]) => isRun(file)));
      programs.set(change.file, applyCandidate(programs.get(change.file) ?? '', change, { id: 'own', ...own }));
      using folder = openProgramFolder(programs);
      const changed = lessonOfChange(lesson, scene);
      const played = { lesson: changed.lesson, url: folder.url, files: programs, starters: new Map() };
      const round = await playRound(played, changed.scene, 'free', stage);
      assert.equal(round.failure, undefined);
      assert.equal(change.does(whole(round)), reached);
    });
});
