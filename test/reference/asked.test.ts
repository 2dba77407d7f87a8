import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_WORDS } from '../../src/narrator/reference/codes.ts';
import { suggestTopic } from '../../src/narrator/reference/suggestions.ts';
import { lookUp, queryFor, topicsOf } from '../../src/narrator/reference/topics.ts';
import { WORD_IDS } from '../../src/narrator/reference/words.ts';

function meant(text: string): string[] {
  return topicsOf(text).map(queryFor);
}

/** What Node prints, as it is pasted, and what it leads to. */
const PASTED: readonly [string, readonly string[]][] = [
  [
    `Error: listen EADDRINUSE: address already in use :::3000
    at Server.setupListenHandle [as _listen2] (node:net:1908:16)
    at listenInCluster (node:net:1965:12) {
  code: 'EADDRINUSE',
  errno: -98,
  syscall: 'listen'
}`,
    ['EADDRINUSE'],
  ],
  [
    `TypeError: fetch failed
    at node:internal/deps/undici/undici:13510:13 {
  [cause]: SocketError: other side closed
      at Socket.<anonymous> (node:internal/deps/undici/undici:6436:28) {
    code: 'UND_ERR_SOCKET',
    socket: { localAddress: '127.0.0.1', bytesRead: 0 }
  }
}`,
    ['UND_ERR_SOCKET'],
  ],
  [
    "[TypeError: fetch failed] { [cause]: Error: connect ECONNREFUSED 127.0.0.1:3000 { code: 'ECONNREFUSED' } }",
    ['ECONNREFUSED'],
  ],
  ["TypeError: fetch failed { [cause]: AggregateError [ECONNREFUSED]: { code: 'ECONNREFUSED' } }", ['ECONNREFUSED']],
  ['TypeError: fetch failed { [cause]: Error: self-signed certificate }', ['DEPTH_ZERO_SELF_SIGNED_CERT']],
  ['TypeError: fetch failed { [cause]: something that nobody knows }', ['fetch failed']],
  ["Error: socket hang up { code: 'ECONNRESET' }", ['socket hang up']],
  ["Error: read ECONNRESET { errno: -104, code: 'ECONNRESET', syscall: 'read' }", ['ECONNRESET']],
  [
    'Error: write EPROTO 80BC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number',
    ['ERR_SSL_WRONG_VERSION_NUMBER'],
  ],
  ['Error: unable to verify the first certificate', ['UNABLE_TO_VERIFY_LEAF_SIGNATURE']],
  ['TypeError: terminated', ['UND_ERR_SOCKET']],
  ['Error: write EBADF', ['EBADF']],
  ['Error: listen ENOTSOCK: socket operation on non-socket', ['ENOTSOCK']],
  ['TypeError [ERR_UNESCAPED_CHARACTERS]: Request path contains unescaped characters', ['ERR_UNESCAPED_CHARACTERS']],
  ['Request path contains unescaped characters', ['ERR_UNESCAPED_CHARACTERS']],
  ['socket: Too many open files', ['EMFILE']],
  ['WebSocket is closed before the connection is established.', ['WebSocket']],
  ['npm ERR! code SELF_SIGNED_CERT_IN_CHAIN', ['SELF_SIGNED_CERT_IN_CHAIN']],
  ['self-signed certificate in certificate chain', ['SELF_SIGNED_CERT_IN_CHAIN']],
  ['Error: certificate has expired', ['CERT_HAS_EXPIRED']],
  ["Hostname/IP does not match certificate's altnames: IP: 127.0.0.1", ['ERR_TLS_CERT_ALTNAME_INVALID']],
  ['Error: Parse Error: Invalid method encountered', ['HPE_INVALID_METHOD']],
  ['Parse Error: Expected HTTP/, RTSP/ or ICE/', ['HPE_INVALID_CONSTANT']],
  ['getaddrinfo EAI_AGAIN api.example.org', ['EAI_AGAIN']],
  [
    '(node:7) MaxListenersExceededWarning: Possible EventEmitter memory leak detected. 11 drain listeners added to [Socket].',
    ['MaxListenersExceededWarning'],
  ],
  ['Error: spawnSync /usr/bin/node ENOBUFS', ['ENOBUFS']],
  ["TypeError: Cannot read properties of null (reading 'port')", ['address is null']],
  ['ReferenceError: net is not defined', ['net']],
  ["Module not found: Error: Can't resolve 'net' in '/app/src'", ['net in the browser']],
];

for (const [text, asks] of PASTED) {
  test(`pasted, ${text.split('\n')[0]} leads to ${asks.join(', ')}`, () => assert.deepEqual(meant(text), asks));
}

/** What an object does not have, and what does the work instead. */
const ABSENT: readonly [string, string, readonly string[]][] = [
  ['TypeError: socket.close is not a function', 'socket.close', ['Socket end method', 'Socket destroy method']],
  [
    'TypeError: socket.close is not a function\n    at a.js:3:8',
    'socket.close',
    ['Socket end method', 'Socket destroy method'],
  ],
  ['this.client.close is not a function', 'client.close', ['Socket end method', 'Socket destroy method']],
  ['TypeError: foo.close is not a function', 'foo.close', ['Socket end method', 'Socket destroy method']],
  ['(intermediate value).close is not a function', 'close', ['Socket end method', 'Socket destroy method']],
  ['socket.close()', 'socket.close', ['Socket end method', 'Socket destroy method']],
  ['socket.send', 'socket.send', ['Socket write method']],
  ['server.end is not a function', 'server.end', ['Server close method']],
  ['server.destroy()', 'server.destroy', ['Server close method']],
  ['server.write is not a function', 'server.write', ['Socket write method']],
  ['socket.listen is not a function', 'socket.listen', ['Server listen method']],
  ['net.createClient is not a function', 'net.createClient', ['connect function']],
];

for (const [text, missing, asks] of ABSENT) {
  test(`${text.split('\n')[0]}: there is no ${missing}, but ${asks.join(', ')}`, () => {
    const found = lookUp(text);
    assert.equal(found.missing, missing);
    assert.deepEqual(found.topics.map(queryFor), asks);
  });
}

/** Questions as people type them. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'process does not exit': [
    'why does my process not exit',
    "why doesn't my process exit?",
    "my node script won't exit",
    'node process hangs',
    'program keeps running',
    '为什么进程不退出',
    '程序为什么不退出？',
    '进程没有结束',
  ],
  'server close hangs': [
    'server.close hangs',
    'server.close() never calls its callback',
    "server doesn't stop",
    'how do I shut down a server gracefully',
    'server.close 不结束',
    '服务器关不掉',
    '怎么优雅关闭服务器',
  ],
  'process exits at once': ['my program exits immediately', '程序一运行就结束'],
  'connection closes by itself': ['why does my socket close', 'connection closes by itself', '连接为什么自己断开'],
  'how to notice that the other side is gone': ['how to detect that a client disconnected', '怎么判断客户端断开了'],
  'no data arrives': ['client hangs', 'data event not firing', 'the server receives nothing', '收不到数据'],
  'no end or close event': ['end event not fired', 'close 事件不触发'],
  'server crashes when a client leaves': [
    'why does my server crash when a client disconnects',
    "Unhandled 'error' event",
    '客户端断开服务器就崩溃',
  ],
  'timeout does not close the socket': ["socket.setTimeout doesn't close the socket", '超时了连接没有关闭'],
  'how to limit the time to connect': ['how do I set a connection timeout', '怎么设置连接超时'],
  'write before connect': ['can I write before connect', '连接之前可以 write 吗'],
  'how to reconnect': ['how to reconnect', '断线重连'],
  'not reachable from another machine': ["can't connect from another computer", '别的电脑无法连接'],
  'address is null': ['server.address() returns null', 'address 为空'],
  'which address the client has': ['how to get client ip', '怎么获取客户端的 IP 地址'],
  'broken characters': ['why are chinese characters garbled', '乱码'],
  'write to all clients': ['broadcast to all clients', '怎么给所有客户端发消息'],
  'browser shows no page': ['browser shows nothing', '浏览器打开 net 服务器没有显示'],
  'net in the browser': ['can I use net in the browser', '浏览器里能用 net 吗'],
  'did it arrive': ['how do I know the data was received', '数据会不会丢失'],
  'send an object': ['how to send json', '怎么发送 JSON'],
  'end or destroy': [
    'end vs destroy',
    'how do I close a socket',
    'how do I hang up a connection',
    '怎么断开客户端',
    'end 和 destroy 的区别',
  ],
  framing: [
    'why is my data split',
    'two messages arrive in one data event',
    '数据粘在一起',
    'what is framing',
    '什么是粘包',
  ],
  backpressure: ['why does write return false', 'what is backpressure?', '背压是什么意思', 'write 返回 false'],
  EADDRINUSE: ['what is using port 3000', '端口被占用', 'kill process on port 8080'],
  localhost: ["localhost doesn't work but 127.0.0.1 does"],
  TIME_WAIT: ['what does TIME_WAIT mean', 'too many TIME_WAIT connections on my box'],
  Nagle: ['small writes are delayed', "what is Nagle's algorithm"],
  UDP: ['TCP vs UDP'],
  'Socket pause method': ['how do I pause a socket'],
  'Socket setTimeout method': ['how do I kick idle clients', '空闲连接怎么断开'],
  'Server getConnections method': ['how many clients are connected', '当前有多少连接'],
  'keep-alive': ['长连接', '心跳', 'how to keep a connection open'],
  'half-close': ['什么是半关闭'],
  'Socket class': ['套接字'],
  'Server listen method': ['监听', '监听端口'],
  handshake: ['三次握手', 'tcp handshake'],
  net: ["Cannot find name 'net'"],
};

for (const [asks, texts] of Object.entries(QUESTIONS)) {
  for (const text of texts) test(`${text} is answered by ${asks}`, () => assert.deepEqual(meant(text), [asks]));
}

/** What is misspelled, and what is to be suggested. */
const MISSPELLED: Readonly<Record<string, string>> = {
  CERT_EXPIRED: 'CERT_HAS_EXPIRED',
  UNABLE_TO_VERIFY_SIGNATURE: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  nett: 'net',
  htp: 'http',
  FINN: 'FIN',
  RSTT: 'RST',
  'socket.coonect': 'socket.connect',
  'TypeError: socket.coonect is not a function': 'socket.connect',
  'server.listn()': 'listen',
  'socket.wirte': 'socket.write',
  adres: 'address',
  backpresure: 'backpressure',
  'bakc-pressure': 'backpressure',
  'close-wiat': 'CLOSE_WAIT',
  conect: 'connect',
  conection: 'connection',
  connnect: 'connect',
  creatServer: 'createServer',
  dupplex: 'duplex',
  ECONREFUSED: 'ECONNREFUSED',
  ECONRESET: 'ECONNRESET',
  EADRINUSE: 'EADDRINUSE',
  EADDRINUES: 'EADDRINUSE',
  EPORTO: 'EPROTO',
  ENOBUF: 'ENOBUFS',
  'fetch faild': 'fetch failed',
  FNI: 'FIN',
  frameing: 'framing',
  'half-opne': 'half-open',
  HPE_INVALID_METOD: 'HPE_INVALID_METHOD',
  HPE_HEADER_OVERFLO: 'HPE_HEADER_OVERFLOW',
  htpp: 'http',
  'keep-alvie': 'keep-alive',
  lisen: 'listen',
  listner: 'listen',
  locahost: 'localhost',
  localhsot: 'localhost',
  nagel: 'Nagle',
  pipw: 'pipe',
  RTS: 'RST',
  setTimout: 'setTimeout',
  'socket hangup': 'socket hang up',
  TIME_WIAT: 'TIME_WAIT',
  timout: 'timeout',
  UND_ERR_SOKET: 'UND_ERR_SOCKET',
  wirte: 'write',
  CERT_HAS_EXPIERD: 'CERT_HAS_EXPIRED',
  DEPTH_ZERO_SELFSIGNED_CERT: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  UNABLE_TO_VERIFY_LEAF_SIGNATUR: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ERR_TLS_CERT_ALTNAME_INVALD: 'ERR_TLS_CERT_ALTNAME_INVALID',
  EBADFF: 'EBADF',
  ENOTSOC: 'ENOTSOCK',
  ERR_UNESCAPED_CHARACTER: 'ERR_UNESCAPED_CHARACTERS',
  pip: 'pipe',
  htt: 'http',
  por: 'port',
  'other side close': 'UND_ERR_SOCKET',
  'the other side closes': 'UND_ERR_SOCKET',
  'otherside closed': 'UND_ERR_SOCKET',
  'connection refuse': 'ECONNREFUSED',
  'conect refused': 'ECONNREFUSED',
  'adress already in use': 'EADDRINUSE',
  'Error: listen: adress already in use :::3000': 'EADDRINUSE',
  'broken pip': 'EPIPE',
  'bad file discriptor': 'EBADF',
  'certificate expires': 'CERT_HAS_EXPIRED',
  'certificate has expire': 'CERT_HAS_EXPIRED',
  'fetch faield': 'fetch failed',
  'hung up': 'socket hang up',
  'memory leak detcted': 'MaxListenersExceededWarning',
  'no rout to host': 'EHOSTUNREACH',
  'self signed cert': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'self signed certificate in certifcate chain': 'SELF_SIGNED_CERT_IN_CHAIN',
  'selff signed certificate': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'server is not runing': 'ERR_SERVER_NOT_RUNNING',
  'socket hangs up': 'socket hang up',
  'to many open files': 'EMFILE',
  'unable to verify first certificate': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'wrong version numbr': 'ERR_SSL_WRONG_VERSION_NUMBER',
  连接被决绝: 'ECONNREFUSED',
  端口被占有: 'EADDRINUSE',
};

for (const [typed, nearest] of Object.entries(MISSPELLED)) {
  test(`${typed} is ${nearest}, misspelled`, () => {
    const known = meant(typed);
    if (known.length === 0) assert.equal(suggestTopic(typed), nearest);
    else assert.deepEqual(known, [nearest]);
  });
}

/** Words with another meaning, for which any suggestion would be a guess. */
const STRANGE = [
  'hangs',
  'hang',
  'exit',
  'test',
  'foo',
  'EISDIR',
  'EAGAIN',
  'ENFILE',
  'ESPIPE',
  'HPE_CLOSED_CONNECTION',
  'qqqqqq',
  'banana',
  'ssl error',
  'server banana',
  'other side',
  'other people',
  'client side',
  'file closed',
  'transport in use',
  'pie',
  'pot',
  'hot',
  'sen',
  'map',
  'connection closed',
  'socket is connected',
  'server is running',
  'collect',
  'content',
  'correct',
  'choose',
  'domain',
  'remove',
  'repeat',
  'refuse',
  'loop',
  'list',
  'look',
  'next',
  'part',
  'stack',
  'really',
  'hands',
  'fail',
  'event',
  'find',
  'sleep',
  'react',
  'cluster',
  'worker',
  'await',
  'express',
  'redis',
  'mysql',
  'docker',
  'nginx',
  'python',
  'windows',
  'hello',
  'thing',
  'water',
  'house',
  'process',
  'memory',
  'thread',
  'string',
  'number',
  'object',
  'class',
  'const',
  'import',
  'require',
  'export',
  'return',
  'how do I bake a cake',
  'what is the weather like today',
  '你好',
  '天气怎么样',
  '连接',
];

test('for a word that only looks a little like a name, nothing is suggested', () => {
  const suggested = STRANGE.filter((word) => meant(word).length === 0 && suggestTopic(word) !== undefined);
  assert.deepEqual(
    suggested.map((word) => `${word}: ${suggestTopic(word)}`),
    [],
  );
});

/** One slip in the middle of a name. */
function slips(name: string): string[] {
  const at = Math.floor(name.length / 2);
  const [before, here, next, after] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)];
  return [before + next + after, before + here + here + next + after, before + next + here + after];
}

test('one slip in a word or a code of five letters or more still leads to it', () => {
  const lost: string[] = [];
  for (const name of [...WORD_IDS, ...CODE_WORDS].filter((each) => /^\w[\w -]{4,}$/.test(each)))
    for (const typed of slips(name)) {
      const asks = [...meant(typed), suggestTopic(typed)];
      if (!asks.includes(name)) lost.push(`${typed}: ${asks.join(', ')}`);
    }
  assert.deepEqual(lost, []);
});
