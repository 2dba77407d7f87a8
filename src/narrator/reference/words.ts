import type { OtherLanguage } from '../../model/language.ts';
import { extractName } from './query-phrases.ts';
/** Facts about a word that do not depend on a language. */
export interface WordFacts {
  /** Other spellings and names, in lower case, with spaces instead of hyphens and underscores. */
  also?: readonly string[];
  /** Ids of the lessons that show it. These lessons need not exist yet. */
  lessons: readonly string[];
}

/** Its names in other languages than English. */
type NamesInLanguages = Readonly<Record<OtherLanguage, string>>;

/** Terms of network programming that are not API items. The keys are the names to ask for. */
export const WORDS = {
  net: {
    zh: 'net 模块',
    also: ['node net', 'net module', 'require net', 'net is not defined'],
    lessons: ['createServer'],
  },
  http: { zh: 'HTTP', also: ['https', 'http server', 'node http', 'http 协议'], lessons: ['http'] },
  fetch: { zh: 'fetch', also: ['undici'], lessons: ['http'] },
  WebSocket: { zh: 'WebSocket', also: ['web socket', 'websockets', 'ws', 'wss', 'socket.io'], lessons: ['http'] },
  TLS: { zh: 'TLS', also: ['ssl', 'tls socket', 'tlssocket', 'certificate', '证书', '加密'], lessons: [] },
  TCP: { zh: 'TCP', also: ['tcp ip', 'tcp/ip', 'tcp 协议', '传输控制协议'], lessons: ['connection', 'data-end'] },
  UDP: { zh: 'UDP', also: ['dgram', 'datagram', '数据报'], lessons: [] },
  handshake: {
    zh: '三次握手',
    also: ['three way handshake', '3 way handshake', 'tcp handshake', 'syn', 'ack', 'syn ack', '握手'],
    lessons: ['connection'],
  },
  stream: {
    zh: '流',
    also: ['streams', 'node stream', 'byte stream', 'read', 'readable', 'writable', '字节流', '读取'],
    lessons: ['data-end'],
  },
  duplex: { zh: '双工流', also: ['full duplex', 'duplex stream', '双工', '全双工'], lessons: ['data-end'] },
  pipe: {
    zh: '管道',
    also: ['piping', 'socket.pipe', 'pipeline', 'stream pipeline', '.pipe'],
    lessons: ['echo', 'proxy'],
  },
  'named pipe': { zh: '命名管道', also: ['windows pipe', '\\\\.\\pipe', '\\\\?\\pipe'], lessons: ['ipc'] },
  'Unix socket': {
    zh: 'Unix 域套接字',
    also: [
      'unix domain socket',
      'domain socket',
      'socket file',
      'ipc',
      'uds',
      'unix socket',
      'unix 套接字',
      'socket 文件',
    ],
    lessons: ['ipc'],
  },
  framing: {
    zh: '粘包',
    also: [
      'message boundary',
      'message boundaries',
      'message framing',
      'sticky packet',
      'sticky packets',
      'packet sticking',
      'length prefix',
      'delimiter',
      '拆包',
      '半包',
      '分包',
      '沾包',
      '黏包',
      '粘包问题',
      '消息边界',
    ],
    lessons: ['framing', 'data-end'],
  },
  backpressure: {
    zh: '背压',
    also: ['back pressure', 'flow control', 'high water mark', '反压', '流量控制', '流控'],
    lessons: ['backpressure'],
  },
  'half-close': {
    zh: '半关闭',
    also: ['half closed', 'half closing', 'half closed connection'],
    lessons: ['half-open', 'data-end'],
  },
  'half-open': {
    zh: '半开连接',
    also: ['half opened', 'half open connection', 'dead connection', 'dead peer', '半开', '半打开', '半连接'],
    lessons: ['half-open'],
  },
  'keep-alive': {
    zh: '保活',
    also: [
      'keepalive',
      'tcp keep alive',
      'tcp keepalive',
      'http keep alive',
      'persistent connection',
      '长连接',
      '心跳',
      'heartbeat',
      '保持连接',
    ],
    lessons: ['tuning', 'http'],
  },
  Nagle: {
    zh: 'Nagle 算法',
    also: ['nagle algorithm', "nagle's algorithm", 'nagles algorithm', 'tcp nodelay', 'no delay', 'nagle', '纳格算法'],
    lessons: ['tuning'],
  },
  FIN: { zh: 'FIN', also: ['fin packet', 'fin flag', 'eof', 'end of file', '四次挥手', '挥手'], lessons: ['data-end'] },
  RST: { zh: 'RST', also: ['reset', 'rst packet', 'tcp reset', '重置', '复位'], lessons: ['errors', 'close'] },
  TIME_WAIT: { zh: 'TIME_WAIT 状态', also: ['time wait', 'timewait'], lessons: ['close'] },
  CLOSE_WAIT: { zh: 'CLOSE_WAIT 状态', also: ['close wait', 'closewait'], lessons: ['close', 'half-open'] },
  FIN_WAIT: {
    zh: 'FIN_WAIT 状态',
    also: ['fin wait', 'finwait', 'fin wait 1', 'fin wait 2', 'fin wait1', 'fin wait2'],
    lessons: ['close'],
  },
  ESTABLISHED: { zh: 'ESTABLISHED 状态', also: ['tcp state', 'tcp states', 'established'], lessons: ['connection'] },
  localhost: {
    zh: '本机',
    also: ['local host', 'loopback', '127.0.0.1', '回环', '回环地址', '本地主机'],
    lessons: ['localhost'],
  },
  '::1': {
    zh: 'IPv6 回环地址',
    also: ['ipv6 localhost', 'ipv6 loopback', '[::1]', 'ip6 localhost'],
    lessons: ['localhost'],
  },
  '0.0.0.0': {
    zh: '所有地址',
    also: ['::', '[::]', 'unspecified address', 'all addresses', 'all interfaces'],
    lessons: ['listen'],
  },
  '::ffff:': {
    zh: 'IPv4 映射地址',
    also: [
      'ipv4 mapped',
      'ipv4 mapped address',
      'ipv4 mapped ipv6',
      'ffff',
      '::ffff',
      '::ffff:127.0.0.1',
      'dual stack',
      '双栈',
    ],
    lessons: ['localhost'],
  },
  'happy eyeballs': {
    zh: '快乐眼球',
    also: ['happy eyeball', 'rfc 8305', 'auto select family'],
    lessons: ['localhost'],
  },
  DNS: {
    zh: '域名解析',
    also: ['dns lookup', 'name resolution', 'getaddrinfo', 'resolve', '域名', '解析'],
    lessons: ['localhost'],
  },
  'port number': { zh: '端口', also: ['ports', 'tcp port', 'port 0', '端口号'], lessons: ['listen', 'connection'] },
  'ephemeral port': {
    zh: '临时端口',
    also: ['ephemeral ports', 'random port', 'source port', 'free port', '随机端口'],
    lessons: ['connection', 'listen'],
  },
  kernel: {
    zh: '内核',
    also: ['kernel buffer', 'socket buffer', 'send buffer', 'receive buffer', 'accept queue', '操作系统', '缓冲区'],
    lessons: ['connection'],
  },
  'event loop': { zh: '事件循环', also: ['eventloop', 'libuv'], lessons: ['handles'] },
} as const satisfies Readonly<Record<string, WordFacts & NamesInLanguages>>;

export type WordId = keyof typeof WORDS;

export const WORD_IDS = Object.keys(WORDS) as WordId[];

/** Reduces a question for one word to that word, in lower case, with spaces instead of hyphens and underscores. */
export function normalizeWord(text: string): string {
  const low = text
    .toLowerCase()
    .replace(/^["'`“‘]|["'`”’]$/g, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return extractName(low);
}

/** Finds a word by any of its names. */
export function findWord(text: string): WordId | undefined {
  const plain = withoutSpaces(normalizeWord(text));
  return WORD_IDS.find((id) => namesOf(id).some((name) => withoutSpaces(name) === plain));
}

/** All names of a word, in the form that `normalizeWord` returns. */
export function namesOf(id: WordId): string[] {
  const { also = [], lessons: _lessons, ...called }: WordFacts & NamesInLanguages = WORDS[id];
  return [id, ...Object.values(called)].map(normalizeName).concat(also);
}

/** `timewait` is `time wait`. */
function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

function normalizeName(id: string): string {
  return id.toLowerCase().replace(/[-_\s]+/g, ' ');
}
