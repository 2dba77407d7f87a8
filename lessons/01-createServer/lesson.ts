import { lesson } from '../../src/model/lesson.ts';
import { call, event, exit, output } from '../../src/model/select.ts';
import {
  connectionEvents,
  eventsHeard,
  listenersRun,
  numberGiven,
  objectGiven,
  openingCall,
  processEnd,
  selfPortrait,
  withNumber,
  withObject,
} from './answers.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export default lesson({
  id: 'createServer',
  group: 'core',
  api: [
    'net.createServer',
    'net.Server',
    'net.Server#address',
    'net.Server#event:close',
    'net.Server#event:connection',
    'net.Server#listening',
  ],
  scenes: [
    {
      id: 'idle',
      programs: [{ name: 'server', file: 'idle.js' }],
      stopAtCalls: [call('server', 'net.createServer'), call('server', 'address')],
      say: [
        { at: call('server', 'net.createServer'), say: 'made' },
        { at: call('server', 'address'), say: 'noAddress' },
        { at: exit('server'), say: 'gone' },
      ],
      questions: [
        {
          id: 'state',
          kind: 'predict',
          at: 'start',
          about: { file: 'idle.js', line: ['server.listening', 'server.address()'] },
          choices: ['open', 'empty', 'nothing', 'throws'],
          answer: selfPortrait,
        },
        {
          id: 'events',
          kind: 'predict',
          at: call('server', 'net.createServer'),
          about: { file: 'idle.js', line: ["on('listening'", "on('connection'", "on('close'"] },
          choices: ['listening', 'none', 'close', 'listening-close'],
          answer: eventsHeard,
        },
        {
          id: 'process',
          kind: 'predict',
          at: call('server', 'address'),
          choices: ['waits', 'crashes', 'ends'],
          answer: processEnd,
        },
      ],
    },
    {
      id: 'twice',
      programs: [
        { name: 'server', file: 'server.js' },
        { name: 'client', file: 'client.js', after: event('server', 'listening') },
      ],
      pass: [
        { type: 'event', program: 'server', where: ({ object }) => object.startsWith('socket#') },
        { type: 'event', program: 'client', where: ({ name }) => name !== 'data' },
      ],
      say: [
        { at: call('server', 'net.createServer'), say: 'withListener' },
        { at: event('server', 'listening'), say: 'reachable' },
        { at: event('client', 'connectionAttempt'), say: 'attempt' },
        { at: event('server', 'connection'), say: 'arrived' },
        { at: call('server', 'resume'), say: 'rude' },
        { at: output('server', { nth: 2 }), say: 'bothRan' },
        { at: event('client', 'data'), say: 'oneHello' },
        { at: event('server', 'close', { object: 'server#1' }), say: 'closed' },
      ],
      questions: [
        {
          id: 'runs',
          kind: 'predict',
          at: event('server', 'connection'),
          about: { file: 'server.js', line: ['createServer((', "on('connection'"] },
          choices: ['given', 'added', 'both', 'reversed'],
          answer: listenersRun,
        },
        {
          id: 'count',
          kind: 'choose',
          at: 'end',
          about: { file: 'server.js', line: ['createServer((', "on('connection'"] },
          choices: ['listeners', 'one', 'ends'],
          answer: connectionEvents,
        },
        {
          id: 'opener',
          kind: 'type',
          at: 'end',
          about: { file: 'server.js', line: 'net.createServer(' },
          answer: openingCall,
        },
      ],
    },
    {
      id: 'settings',
      programs: [{ name: 'server', file: 'settings.js' }],
      stopAtCalls: [call('server', 'net.createServer')],
      say: [
        { at: withNumber, say: 'refused' },
        { at: withObject, say: 'accepted' },
        { at: exit('server'), say: 'gone' },
      ],
      questions: [
        {
          id: 'number',
          kind: 'predict',
          at: 'start',
          about: { file: 'settings.js', line: 'createServer(settings.port)' },
          choices: ['listens', 'throws', 'event', 'nothing'],
          answer: numberGiven,
        },
        {
          id: 'object',
          kind: 'predict',
          at: withNumber,
          about: { file: 'settings.js', line: ['const settings', 'createServer(settings)'] },
          choices: ['listens', 'throws', 'idle'],
          answer: objectGiven,
        },
      ],
    },
  ],
  texts: { en, zh },
});
