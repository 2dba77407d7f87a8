import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

const why = {
  status: '响应的第一行不是应有的状态行。',
  form: '响应头有一行不合 HTTP 的格式：应当是名称、冒号、值，行尾是 `\\r\\n`。',
  length: '响应头没有说明正文的长度，或者说得不对。',
};

export const zh: SameExercise<typeof en> = {
  title: '手写的 web 服务器',
  summary: '在普通的 socket 上说 HTTP，让真正的 HTTP 客户端听得懂。',
  task: [
    '只用 `node:net` 写一个 HTTP 服务器。端口由第一个参数给出：`node server.js 8000`。浏览器、`curl` 和 `http.get()` 都要能用它。',
    '请求头以 `GET /two HTTP/1.1` 这样的一行开头，接着是首部，几行都可以，没有也行，最后以空行结束，每行的行尾都是 `\\r\\n`。首部里要是有 `Content-Length`，后面就有正文，字节数由它说明。首部的名称大小写都可以。',
    '响应的状态是 200，正文是 `茶 `，再加上方法和 `HTTP/1.1` 之间的那部分（`茶 /two`），用 UTF-8。不管请求是怎样一段一段到的，收全一个就响应一个，先后顺序不变。连接留着等下一个请求；首部里有 `Connection: close` 的，响应之后由服务器结束连接，后面再来的请求不再响应。',
    '请求头的第一行不是这种格式的，响应的状态是 400，然后结束连接。突然断开（RST）的客户端，不能让服务器退出。',
  ],
  hints: [
    '一开始的程序只看收到的内容是不是以空行结尾。空行后面要是还跟着另一个请求，或者正文，会怎样？',
    '存字节，不要存字符串：`rest = Buffer.concat([rest, data])`。`rest.indexOf("\\r\\n\\r\\n")` 找到请求头的结尾，`rest.subarray()` 切掉处理完的部分。`Content-Length` 里的数是字节数。',
    '写一个函数，从 `rest` 里取出一个完整的请求，响应它，并返回有没有取到。反复调用它，直到返回 `false`：请求头还没有收全，正文还没有到齐，或者已经响应完最后一个。',
  ],
  checks: {
    answers: {
      name: '响应请求',
      expects:
        '三个客户端各发一个请求，其中一个没有任何首部，一个用的方法是 `DELETE`。它们应当各得到一个响应，长度和正文都对。',
      why,
    },
    stays: {
      name: '响应之后，连接留着',
      expects:
        '一个客户端在同一条连接上发三个请求，每次都等上一个的响应到了再发，都应当得到响应。其中一个要的是 `/close`，那只是路径而已。有两个首部的名称只是结尾像 `Content-Length` 和 `Connection`，不起作用。',
      why,
    },
    pieces: {
      name: '等到空行才响应',
      expects: '一个请求一个字节一个字节地来。另一个请求只差空行：空行来之前不应有响应，来了才有。',
      why: { ...why, early: '请求头还没有收全，响应就来了。' },
    },
    together: {
      name: '分得开一起来的请求',
      expects: '两个请求和第三个的开头一起到。前两个应当按顺序得到响应；第三个剩下的部分到了，也应当得到响应。',
      why,
    },
    bodies: {
      name: '跳过正文',
      expects:
        '一个请求的正文看上去也像请求，里面有占好几个字节的字符，后面紧跟着另一个请求。另一个客户端的这种正文一个字节一个字节地来，最后一个字节来之前不应有响应。`Content-Length` 大写、小写的都有。每个请求都应当正好得到一个响应。',
      why: { ...why, early: '正文还没有收全，响应就来了。' },
    },
    closes: {
      name: '按要求结束连接',
      expects:
        '一个客户端的第二个请求带着 `Connection: close`，后面还跟着一个请求；别的客户端写的是 `connection: close` 或 `CONNECTION: close`。它们都应当得到第二个请求的响应，然后连接结束。',
      why,
    },
    garbage: {
      name: '拒绝不是请求的内容',
      expects:
        '一个客户端发来 `hello there` 和一个空行，应当得到状态为 400 的响应，然后连接结束。另一个客户端应当照样得到响应。',
      why,
    },
    apart: {
      name: '不同的客户端互不干扰',
      expects:
        '两个客户端各发来请求的一部分，第三个发来完整的请求；然后前两个再发来剩下的部分。各自应当得到各自的响应。',
      why,
    },
    resets: {
      name: '有客户端突然断开，服务器不退出',
      expects: '一个客户端的请求发到一半，突然断开（RST）。早就连着的一个客户端，和后来的一个，都应当得到响应。',
      why,
    },
  },
  differs: [
    '它分两次写出一个响应。一次写完也行；正文分块发送（`Transfer-Encoding: chunked`）也行。',
    '客户端发来多少，它就存多少。真正的服务器对请求头的长度有上限，超过就响应 431；`http` 的上限是 `maxHeaderSize`。',
    '`Content-Length` 里写什么，它就信什么；请求的正文也可以分块，它却不认识。两个服务器要是对“请求到哪里为止”看法不一，就是安全漏洞，叫“请求走私”（request smuggling）。',
    '空闲的连接，它一直留着。`http` 不会：响应之后的期限是 `keepAliveTimeout`，等请求头的期限是 `headersTimeout`。',
  ],
};
