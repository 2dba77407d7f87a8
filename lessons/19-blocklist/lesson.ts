import { lesson } from '../../src/model/lesson.ts';
import { event, exit, output, type Selector, usualRecords } from '../../src/model/select.ts';
import * as answers from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Known from the lessons before. */
const familiar = (...programs: readonly string[]): Selector[] =>
  usualRecords(programs, ['lookup', 'connectionAttempt', 'connectionAttemptFailed', 'ready']);
const listens = event('server', 'listening');

export default lesson({
  id: 'blocklist',
  group: 'network',
  buildsOn: ['localhost'],
  texts: { en, zh },
  scenes: [
    {
      id: 'names',
      api: ['net.BlockList', 'net.BlockList#addAddress', 'net.BlockList#addSubnet', 'net.BlockList#check'],
      codes: ['ERR_INVALID_ADDRESS'],
      programs: [
        { name: 'server', file: 'inside.js' },
        { name: 'client', file: 'fetcher.js', after: listens },
      ],
      pass: familiar('server', 'client'),
      ends: { seen: [exit('client'), event('server', 'close')] },
      say: [],
      questions: [
        {
          id: 'name',
          kind: 'predict',
          at: output('client', { nth: 1 }),
          about: { file: 'fetcher.js', line: ['inside.addSubnet(', 'const place', 'inside.check(', 'if (isInside)'] },
          choices: ['found', 'throws', 'through'],
          answer: answers.fateOfName,
        },
      ],
      change: {
        file: 'fetcher.js',
        at: 'setImmediate(tell, null, [place]);',
        how: 'instead',
        about: { file: 'fetcher.js', line: ['inside.addSubnet(', 'const place', 'if (isInside)'] },
        candidates: [
          {
            id: 'name',
            at: "inside.addSubnet('127.0.0.0', 8);",
            how: 'below',
            lines: ["inside.addAddress('news.test');"],
          },
          {
            id: 'late',
            at: "socket.on('connect', () => console.log('got in'));",
            how: 'instead',
            lines: [
              "  socket.on('connect', () => {",
              "    const there = socket.remoteAddress ?? '';",
              '    if (inside.check(there)) socket.destroy();',
              '  });',
            ],
          },
          {
            id: 'lookup',
            lines: [
              '  const isIn = inside.check(place.address);',
              "  const error = isIn ? new Error('inside') : null;",
              '  setImmediate(tell, error, [place]);',
            ],
            wanted: true,
          },
        ],
        does: answers.staysOutside,
        ends: { quietMs: 800, nothing: 'quiet' },
        say: [],
        pass: [...familiar('server', 'client'), event('client', 'error')],
      },
    },
    {
      id: 'gaps',
      api: ['Socket.options.blockList', 'net.BlockList#addCIDRs', 'net.BlockList.PRIVATE_RANGES'],
      codes: ['ERR_IP_BLOCKED'],
      needs: ['Socket.options.blockList', 'net.BlockList.PRIVATE_RANGES', 'net.BlockList#addCIDRs'],
      programs: [
        { name: 'server', file: 'inside.js' },
        { name: 'client', file: 'private.js', after: listens },
      ],
      pass: [...familiar('server', 'client')],
      ends: { quietMs: 500, nothing: 'option' },
      say: [{ at: answers.ranges.at, say: 'ranges' }],
      questions: [
        {
          id: 'unspecified',
          kind: 'predict',
          at: answers.blocked,
          about: { file: 'private.js', line: ['addSubnet(', 'const ranges', "'0.0.0.0'", 'net.connect('] },
          choices: ['blocked', 'nowhere', 'inside'],
          answer: answers.callOfUnspecified,
        },
      ],
    },
    {
      id: 'rules',
      api: [
        'net.BlockList#addAddresses',
        'net.BlockList#addCIDR',
        'net.BlockList#addRange',
        'net.BlockList#clear',
        'net.BlockList#fromJSON',
        'net.BlockList#removeAddress',
        'net.BlockList#removeCIDR',
        'net.BlockList#removeRange',
        'net.BlockList#removeSubnet',
        'net.BlockList#rules',
        'net.BlockList#size',
        'net.BlockList#toJSON',
        'net.SocketAddress.parse',
      ],
      needs: [
        'net.SocketAddress.parse',
        'net.BlockList#toJSON',
        'net.BlockList#fromJSON',
        'net.BlockList#addCIDR',
        'net.BlockList#addAddresses',
        'net.BlockList#size',
        'net.BlockList#removeAddress',
        'net.BlockList#removeCIDR',
        'net.BlockList#removeRange',
        'net.BlockList#removeSubnet',
        'net.BlockList#clear',
      ],
      programs: [
        { name: 'list', file: 'rules.js' },
        { name: 'holes', file: 'holes.js', after: exit('list') },
      ],
      pass: [exit('list'), exit('holes')],
      say: [
        { at: output('list', { where: ({ text }) => text.startsWith('with its port:') }), say: 'port' },
        { at: answers.stored.at, say: 'stored' },
        { at: output('holes', { where: ({ text }) => text.startsWith('at the end:') }), say: 'end' },
      ],
      questions: [
        {
          id: 'six',
          kind: 'predict',
          at: output('list', { nth: 1 }),
          about: { file: 'rules.js', line: ['list.addSubnet(', "'192.0.2.1:'"] },
          choices: ['apart', 'throws', 'both'],
          answer: (trace) => ({ true: 'both', false: 'apart' })[answers.four.text(trace) ?? ''],
        },
        {
          id: 'silent',
          kind: 'predict',
          at: { ...answers.stored.at, where: ({ text }) => text.startsWith('stored: [') },
          about: { file: 'rules.js', line: ['list.toJSON', 'copy.fromJSON', 'copy.check('] },
          choices: ['added', 'throws', 'nothing'],
          answer: (trace) => ({ true: 'added', false: 'nothing' })[answers.restored.text(trace) ?? ''],
        },
        {
          id: 'hole',
          kind: 'predict',
          at: { ...answers.size.at, where: ({ text }) => /^rules: \d/.test(text) },
          about: { file: 'holes.js', line: ['list.addCIDR', 'list.addAddresses', 'list.removeAddress', 'list.check('] },
          choices: ['free', 'still', 'throws'],
          answer: (trace) => ({ true: 'still', false: 'free' })[answers.hole.text(trace) ?? ''],
        },
      ],
    },
    {
      id: 'door',
      api: ['createServer.options.blockList', 'net.BlockList.isBlockList'],
      needs: ['createServer.options.blockList', 'net.BlockList.isBlockList'],
      programs: [
        { name: 'server', file: 'once.js' },
        { name: 'first', file: 'guest.js', after: listens },
        { name: 'second', file: 'guest.js', after: exit('first') },
      ],
      pass: familiar('server', 'first', 'second'),
      ends: { quietMs: 500, nothing: 'second' },
      say: [],
      questions: [
        {
          id: 'first',
          kind: 'predict',
          at: event('server', 'connection', { nth: 1 }),
          about: [
            { file: 'once.js', line: ['const options', 'seen.addAddress(', "on('data'"] },
            { file: 'guest.js', line: 'socket.end(' },
          ],
          choices: ['heard', 'closed', 'reset'],
          answer: answers.fateOfFirst,
        },
        {
          id: 'second',
          kind: 'predict',
          at: { ...answers.known.at, where: ({ text }) => text === 'a list for the door: true' },
          about: [
            { file: 'once.js', line: ['const options', 'createServer(', 'seen.addAddress('] },
            { file: 'guest.js', line: 'net.connect(' },
          ],
          choices: ['refused', 'drop', 'connection', 'nothing'],
          answer: answers.fateOfSecond,
          meets: ['B21'],
        },
      ],
      change: {
        file: 'once.js',
        at: 'const server = net.createServer(options, (socket) => {',
        how: 'instead',
        about: { file: 'once.js', line: ['const options', 'seen.addAddress('] },
        candidates: [
          {
            id: 'drop',
            at: "server.listen(port, '127.0.0.1');",
            how: 'above',
            lines: ["server.on('drop', (who) => console.log('not', who));"],
          },
          {
            id: 'tells',
            lines: [
              'const server = net.createServer((socket) => {',
              "  const who = socket.remoteAddress ?? '';",
              "  if (seen.check(who)) console.log('not', who);",
            ],
          },
          {
            id: 'hand',
            lines: [
              'const server = net.createServer((socket) => {',
              "  const who = socket.remoteAddress ?? '';",
              '  if (seen.check(who)) {',
              "    console.log('not', who);",
              '    socket.destroy();',
              '    return;',
              '  }',
            ],
            wanted: true,
          },
        ],
        does: answers.saysWho,
        ends: { quietMs: 500, nothing: 'quiet' },
        say: [],
      },
    },
  ],
});
