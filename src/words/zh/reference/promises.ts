import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** What the documentation announces, and no released Node had when this was written. */
export const ofPromises = {
  'net.promises': {
    what: '包含 `net` 中返回 Promise 的函数；也可以从 `node:net/promises` 导入。',
    when: '文档已经收录，但查过的已发布版本都还不支持。',
    advice:
      "你的 Node 还不支持时：用 `node:events` 的 `await once(socket, 'connect')` 等待连接，如果先触发的是 'error'，Promise 会被拒绝。",
  },
  'netPromises.connect': {
    what: '将返回一个 Promise，连上之后得到 socket。连接失败时 Promise 被拒绝，socket 也随之销毁。',
    advice: "不支持时，用 `node:events` 的 `once(net.connect(…), 'connect')`，效果差不多。",
  },
  'netPromises.connect(options)': {
    what: '接受 `net.connect()` 的选项，另外还有 `signal`，用来取消正在进行的连接。',
    advice: '等待这个 Promise 就够了：在得到 socket 之前，不必注册监听器。',
  },
  'netPromises.connect(path)': {
    what: '返回连接 Unix 域套接字（Unix socket）或命名管道的 Promise。',
    advice: '和 `net.connect()` 一样，不是数字的字符串都是路径。',
  },
  'netPromises.connect(port)': {
    what: "返回用 TCP 连接某个端口的 Promise。不写主机，就是 'localhost'。",
    advice: "Promise 兑现之后，得到的 socket 和其他 socket 一样，需要 'error' 监听器。",
  },
  'netPromises.connect.options.signal': {
    what: '一个 `AbortSignal`，用来取消这次连接。',
    when: '取消后，Promise 以 `AbortError` 被拒绝，socket 随之销毁。',
  },
  'netPromises.listen': {
    what: '将创建一个服务器，开始监听，并返回它的 Promise。端口被占用时，Promise 被拒绝，而不是触发事件。',
    advice: "不支持时：先 `server.listen(…)`，再 `await once(server, 'listening')`，遇到 'error' 时同样会被拒绝。",
  },
  'netPromises.listen.options.connectionListener': {
    what: "每接受一个客户端就运行一次的函数，也就是 'connection' 的监听器，和选项一起传入。",
    advice: '可以用它，也可以用 `for await (const socket of server)`；两种方式都能得到每一条连接。',
  },
  'netPromises.listen.options.signal': {
    what: '给服务器用的 `AbortSignal`。',
    when: '监听之前取消，Promise 就被拒绝；之后取消，服务器就像调用了 `close()` 一样关闭。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
