import type { Explanation } from '../../../model/explanation.ts';
import type { Seen } from '../../../model/select.ts';
import { socketEvents } from '../../zh/socket-events.ts';
import { meaningIn } from '../explanation.ts';
import type { ItemId } from '../items.ts';

const means = (name: keyof typeof socketEvents, given: Partial<Seen> = {}): string =>
  meaningIn({ space: '' }, socketEvents[name], given);

/** The events of `net.Socket`. */
export const ofSocketEvents = {
  'net.Socket#event:close': {
    what: `socket 用完了，连接也没有了。如果是错误让它关闭的，\`hadError\` 是 true，否则是 false。${means('close', { args: ['false'] })}`,
    when: "总是最后一个：在 'end' 和 'finish' 之后，或者在 'error' 之后。",
    advice:
      '在这里做清理，因为不管怎样结束都会经过它。`remoteAddress` 要早一点读：除非之前读过，这时它已经是 undefined。',
  },
  'net.Socket#event:connect': {
    what: `连接建立了。${means('connect')}`,
    when: "每次连接成功时，在主动连接的一端来一次；服务器接进来的 socket 没有这个事件。失败时来的是 'error'。",
    advice: '不必等到它才 `write()`：之前写的内容会留着，到这时发出去。',
  },
  'net.Socket#event:connectionAttempt': {
    what: `Node 开始尝试一个地址，参数说明是哪一个。${means('connectionAttempt')}`,
    when: "每尝试一个地址来一次，所以 'localhost' 这样的名字可能来两次。Unix socket 没有这个事件。",
    advice: '连接卡住时监听它，就能看到时间花在了哪里。',
  },
  'net.Socket#event:connectionAttemptFailed': {
    what: '有一个地址没连上，最后一个参数说明原因。',
    when: means('connectionAttemptFailed'),
    advice: "只有 'error' 才表示整个连接失败：不要在这里就放弃。",
  },
  'net.Socket#event:connectionAttemptTimeout': {
    what: '有一个地址没有在各自的时限内回答。',
    when: `只有在地址不止一个时才会出现，最后一个地址没有这个时限。${means('connectionAttemptTimeout')}`,
    advice: '如果正常的主机过早地被放弃，就把 `autoSelectFamilyAttemptTimeout` 调大。',
  },
  'net.Socket#event:data': {
    what: `有字节到达。${means('data')}`,
    when: '用过 `setEncoding()` 之后，到的是字符串。加上监听函数，socket 就流动起来：在此之前字节会等着，不会丢；只有调用了 `resume()` 却没有人监听，它们才会被扔掉。',
    advice: '把一段一段的内容收集起来，按你自己的记号来切分，比如换行或者长度：一次事件不等于一条消息。',
  },
  'net.Socket#event:drain': {
    what: `socket 把缓冲的内容都交出去了。${means('drain')}`,
    when: "只有 `write()` 返回过 false 才会来；返回 true 的不会有 'drain'。如果对方一直不读，它就一直不来。",
    advice: '`pipe()` 和 `pipeline()` 会替你等待。',
  },
  'net.Socket#event:end': {
    what: `对方说了不会再发送，而且它发来的都已经读完。${means('end')}`,
    when: "有人在读，它才会来：没有 'data' 监听函数、没有 `resume()` 之类，它就永远不来。被重置的连接根本没有 'end'。",
    advice:
      "默认情况下，这时 Node 会把你这一端也结束，所以要么当场回答，要么设置 `allowHalfOpen`。做清理请用 'close'。",
  },
  'net.Socket#event:error': {
    what: '这条连接出了问题，错误的 `code` 说明是什么问题。',
    when: "后面跟着 'close'，参数是 true。它以事件的形式到来，所以包住 `connect()` 或 `write()` 的 try/catch 看不到它。",
    advice:
      '每个 socket 都需要它的监听函数，服务器接进来的也一样：没有人监听的错误会让进程退出。想知道某个错误码，就用 `explain` 查它。',
  },
  'net.Socket#event:lookup': {
    what: '名字查询过了；参数依次是错误或 null、地址、地址的类别、名字。',
    when: `在尝试连接之前，查到几个地址就来几次。${means('lookup')}`,
    advice: '如果这一步很久，慢的是域名解析，而不是网络。',
  },
  'net.Socket#event:ready': {
    what: `把 'connect' 刚刚说过的再说一遍：socket 可以用了。${means('ready')}`,
    when: "紧跟在 'connect' 之后。",
  },
  'net.Socket#event:timeout': {
    what: `在 \`setTimeout()\` 设定的时间里，没有读到也没有写出任何字节。${means('timeout')}`,
    when: '每一段沉默来一次：字节再次流动之前，不会重复。还在连接的时候，时间也照样算。',
    advice:
      '在监听函数里调用 `socket.destroy()`，想客气一点就用 `socket.end()`。没有 `setTimeout()` 或选项 `timeout`，它永远不会来。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
