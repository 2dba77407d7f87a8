import type { Explanation } from '../../../model/explanation.ts';
import type { Seen } from '../../../model/select.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { socketEvents } from '../narration/socket-events.ts';

const means = (name: keyof typeof socketEvents, given: Partial<Seen> = {}): string =>
  meaningIn(language, socketEvents[name], given);

/** The events of `net.Socket`. */
export const ofSocketEvents = {
  'net.Socket#event:close': {
    what: `socket 已经关闭，连接也不在了。因错误而关闭时，\`hadError\` 是 true，没有错误时是 false；如果没有什么可关闭，比如 \`new net.Socket()\` 之后从未开始连接，则是 undefined。${means('close', { args: ['false'] })}`,
    when: "它排在最后：'end'、'finish' 和 'error' 只要触发，就都在它之前（只有 'lookup' 可能更晚，那是主机名还没解析完就销毁了 socket）；直接调用 `destroy()` 时，前面可能什么也没有，调用 `destroySoon()` 时可能只有 'finish'。",
    advice:
      '适合在这里做清理，因为无论怎样结束都会触发它。`remoteAddress` 要早一点读取：除非之前读过，这时它已经是 undefined。',
  },
  'net.Socket#event:connect': {
    what: `连接建立了。${means('connect')}`,
    when: "每次连接成功时，在主动连接的一端触发一次；服务器接受的 socket 没有这个事件。失败时触发的是 'error'。",
    advice: '不必等到它才 `write()`：之前写的内容会保留到这时发出。',
  },
  'net.Socket#event:connectionAttempt': {
    what: `Node 开始尝试一个地址，参数说明是哪一个。${means('connectionAttempt')}`,
    when: "每尝试一个地址触发一次，所以 'localhost' 这样的主机名可能触发两次。连接 Unix socket 时，它在 `connect()` 返回之前就触发：只有事先注册的监听器才能收到。",
    advice: '连接迟迟没有建立时监听它，就能看到时间花在了哪里。',
  },
  'net.Socket#event:connectionAttemptFailed': {
    what: '有一个地址没连上，最后一个参数说明原因。',
    when: means('connectionAttemptFailed'),
    advice: "整个连接失败时触发的是 'error'：不要在这里就放弃。",
  },
  'net.Socket#event:connectionAttemptTimeout': {
    what: '有一个地址没有在时限内回答。',
    when: `地址不止一个时才会触发，最后一个地址没有这个时限。${means('connectionAttemptTimeout')}`,
    advice: '如果正常的主机过早地被放弃，就把 `autoSelectFamilyAttemptTimeout` 调大。',
  },
  'net.Socket#event:data': {
    what: `有字节到达。${means('data')}`,
    when: "调用 `setEncoding()` 之后，得到的是字符串。在有监听器之前，字节会等着，不会丢失，除非调用过 `resume()`；注册第一个监听器之后，它们就陆续到来，除非 socket 已经暂停，或者有 'readable' 监听器。",
    advice:
      '把收到的各块拼接起来，再按自己的分隔方式切分，比如换行或长度：所谓“粘包”并不是故障，TCP 本来就不保留消息的边界。',
  },
  'net.Socket#event:drain': {
    what: `socket 已经把缓冲的内容全部交出。${means('drain')}`,
    when: "`write()` 返回过 false 才会触发；返回 true 的不会有 'drain'。对端不读的时候，它可能一直不触发，这就是背压。",
    advice: '`pipe()` 和 `pipeline()` 会替你等待。',
  },
  'net.Socket#event:end': {
    what: `对端已经表示不会再发送，而且它发来的都已经读完。${means('end')}`,
    when: "没有读走的字节会让它无法触发；没有字节时，它照样会触发，除非 socket 在开始读取之前就暂停了，比如用了 `pauseOnConnect`，或者在 'connect' 里调用了 `pause()`。被重置的连接本不该有 'end'；但在 Node 24 之前，如果重置到来时操作系统里还有没读走的字节，看起来可能就是一次正常的 'end'，而数据少了一部分。",
    advice:
      "消息是否完整，要由你的协议说明。默认情况下，这时 Node 会结束本端，所以要么当场回答，要么设置 `allowHalfOpen`；清理工作请放在 'close' 里。",
  },
  'net.Socket#event:error': {
    what: '这条连接出了问题，错误的 `code` 说明是什么问题。',
    when: "之后会触发 'close'。它以事件的形式通知，所以包住 `connect()` 或 `write()` 的 try/catch 捕获不到它。",
    advice:
      '每个 socket 都需要它的监听器，服务器接受的也一样：没有监听器的错误会让进程退出。想了解某个错误码，请用 `explain` 查询。',
  },
  'net.Socket#event:lookup': {
    what: '主机名解析完成；参数依次是错误或 null、地址、地址族、主机名。',
    when: `在开始连接之前，得到的每个地址触发一次；出错时也触发一次。${means('lookup')}`,
    advice: '如果这一步很久，慢的是域名解析，而不是连接。',
  },
  'net.Socket#event:ready': {
    what: `紧跟 'connect' 触发，含义相同：socket 可以使用了。${means('ready')}`,
    when: "在 'connect' 之后立即触发。",
  },
  'net.Socket#event:timeout': {
    what: `在 \`setTimeout()\` 设定的时间里，没有读到也没有写出任何字节。${means('timeout')}`,
    when: '每段空闲触发一次：在再次读到或写出内容、对端结束、主机名解析完成、连接建立，或者重新调用 `setTimeout()` 之前，不会重复。正在连接时，也照样计时。',
    advice:
      '在监听器里调用 `socket.destroy()`，或者用 `socket.end()` 正常结束。没有 `setTimeout()` 或选项 `timeout`，它就不会触发。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
