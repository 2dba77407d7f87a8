import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const printed = '程序输出的不是这些。';
const open = '服务器已经请求关闭，客户端却没有结束自己的方向。';
const stays = '该输出的都输出了，但进程没有自己结束。';
const status = '该输出的都输出了，但进程的退出码不对。';

export const zh: SameExercise<typeof en> = {
  title: '证人',
  summary: '一个如实报告的客户端：连接上发生了什么就说什么，一句也不多说。',
  task: [
    '写一个 TCP 客户端，让它当一个可靠的证人：连接上发生了什么，就说什么，没有发生的一概不说。端口由第一个参数给出：`node client.js 8000`，连接的地址是 `127.0.0.1`。',
    '服务器发来的是一行一行的文字（UTF-8），每一行以换行符（`\\n`）结束。换行符之前的内容都属于这一行，空格、`\\r` 和 BOM（U+FEFF）也不例外；后面没有换行符的，不算一行。一行可能分成几块到达，也可能许多行一起到达。收到 `please close` 这一行，客户端就结束自己的方向，然后继续读服务器发来的内容。服务器结束了它的方向，客户端也结束自己的方向。这两件事一件也没有发生，就不能结束。客户端发送什么，不作要求。',
    '每发生一件事，客户端马上输出一行，除此之外什么也不输出（用 `console.error()` 输出的不算）：连上了，输出 `connected`；服务器发来一行 `hello`，输出 `heard: hello`，每一行都如此，`please close` 也不例外；服务器结束了它的方向，输出 `the other side has finished`。',
    '最后一行说明连接的结局，是这三种之一：两端都已结束，连接关闭了，输出 `closed`；连接中途断掉，输出 `lost: ECONNRESET`；根本没有连上，输出 `never connected: ECONNREFUSED`。后两种的最后一个词是错误码。之后进程自己结束：输出了 `closed`，退出码是 0；另外两种是 1。',
  ],
  hints: [
    "五个事件就能说明一切：'connect'、'data'、'end'、'error' 和 'close'。起始文件里的客户端，在每个事件里说了什么？这个事件真正的意思又是什么？",
    "连接失败会触发 'error'，连上之后又断掉，也会触发 'error'。到底是哪一种，用一个在 'connect' 里赋值的变量就能分清。'close' 总是最后一个：如果出过错，监听器收到的参数是 `true`。`process.exitCode = 1` 设置退出码，进程仍然自己结束。",
    "一次 'data' 并不等于一行。用了 `socket.setEncoding('utf8')`，收到的字符都是完整的。把它接在上次剩下的部分后面，再按换行符切开：`const lines = (rest + data).split('\\n')`。最后一段还不是完整的一行：`rest = lines.pop()`。",
    '只在收到 `please close` 时调用 `socket.end()`：它只结束客户端的方向。在这之后还会有别的行到达，最后才是服务器的结束。',
  ],
  checks: {
    connects: {
      name: '报告连上了，并且不离开',
      expects: '服务器接受了连接，什么也没说。客户端应当输出 `connected`，自己的方向一直开着。',
      why: { printed, early: '服务器还什么都没说，客户端就结束了自己的方向。' },
    },
    joined: {
      name: '许多行一起到达，能逐行分开',
      expects:
        '服务器一次发来五行：第一行以 BOM（U+FEFF）开头，一行是空的，一行以空格开头，一行以空格结尾，还有一行中间有 `\\r`。每一行都应当原样单独输出一行。',
      why: { printed },
    },
    pieces: {
      name: '一行分几块到达，能拼起来',
      expects: '一块里有上一行的结尾和下一行的开头，还有几个字节是逐个到达的。',
      why: { printed },
    },
    characters: {
      name: '字符保持完整',
      expects: '几个汉字和一个 emoji 从中间被切开。输出时应当是完整的。',
      why: { printed },
    },
    finished: {
      name: '先报告对端已结束，再报告连接已关闭',
      expects:
        '服务器发来一行，又发来下一行的开头，然后结束它的方向。客户端应当只报告那一行，再报告对端已结束，结束自己的方向，再报告连接已关闭，最后以退出码 0 结束。',
      why: { printed, stays, status },
    },
    asked: {
      name: '收到请求才结束自己的方向，然后继续读',
      expects:
        '第一行请求的是别的事，第二行是 `please close` 后面多一个 `\\r`，也不算。收到 `please close`（后面还跟着一行），客户端应当结束自己的方向；服务器再发来一行，然后结束它的方向。',
      why: {
        printed,
        early: '还没有人请求，客户端就结束了自己的方向。',
        open,
        stays,
        status,
      },
    },
    refused: {
      name: '报告从来没有连上',
      expects: '那个端口上没有人监听。客户端应当报告这件事，并以退出码 1 结束。',
      why: { printed, stays, status },
    },
    lost: {
      name: '报告连接断掉了',
      expects:
        '服务器发来一行，等它输出之后，又发来下一行的开头，然后突然断开（RST）。客户端应当报告连接断掉了，并以退出码 1 结束。',
      why: { printed, stays, status },
    },
    'lost-asked': {
      name: '自己的方向已经结束，连接断掉了也照样报告',
      expects:
        '收到 `please close`，客户端结束自己的方向。服务器没有结束它的方向，而是突然断开（RST）。客户端应当报告连接断掉了，并以退出码 1 结束。',
      why: { printed, open, stays, status },
    },
  },
  differs: [
    "它一开始就监听 'data'，而不是等到 'connect' 里才监听：连上之前，本来就不会有数据到达。",
    "只有没出过错的时候，才由 'close' 说最后一句。出过错，'error' 已经说明了结局。",
    '服务器结束时还留在 `rest` 里的，算不上一行，所以不输出。证人也可以如实说明：`unfinished: …`。',
    '它只设置 `process.exitCode`，从不调用 `process.exit()`：socket 关闭以后，Node 没有别的要等，进程就结束了。',
    "`node:readline` 也能找出每一行。不过它会把 socket 的 'error' 作为自己的 'error' 再触发一次，那里也要有监听器；遇到 `\\r` 它也会切开；结束时剩下的部分，它也算作一行。",
    '`TextDecoder` 会去掉开头的 BOM，除非创建时写明 `{ ignoreBOM: true }`。`setEncoding()` 则会保留它。',
    "对端结束后，Node 会自动结束本端：这是默认的 `allowHalfOpen: false`。所以 'end' 里没有 `socket.end()`。",
  ],
};
