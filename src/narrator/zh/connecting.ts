import type { SocketEvent } from '../../model/events.ts';
import type { Seen } from '../../model/select.ts';
import { numberOf, textOf } from '../argument.ts';
import { code, endpoint, localOf, messageOf, peerOf } from '../facts.ts';
import type { Telling } from '../narration.ts';
import { canWrite } from '../situation.ts';
import { endMark, sentences, subject } from './words.ts';

const socket = (seen: Seen): string => subject(seen);

/** The address that a connection attempt is about. */
function attempted({ args }: Seen): string {
  return endpoint(textOf(args[0]), numberOf(args[1])) ?? '一个地址';
}

/** Events on the way to a connection. */
export const connecting: Pick<
  Record<SocketEvent, Telling>,
  'lookup' | 'connectionAttempt' | 'connectionAttemptFailed' | 'connectionAttemptTimeout' | 'connect' | 'ready'
> = {
  lookup(seen) {
    const name = textOf(seen.args[3]);
    const the = name ? `名字 ${code(name)} ` : '这个名字';
    if (seen.error) return [`${the}没能换成地址：${messageOf(seen.error)}。`, '没有地址，就不知道该连到哪里。'];
    const address = textOf(seen.args[1]);
    return [
      address ? `查询的结果：${the}对应的地址是 ${code(address)}。` : `${the}查询过了。`,
      '这时还没有连接；如果直接写 IP 地址而不是名字，就不需要这一步。',
    ];
  },

  connectionAttempt: (seen) => [
    `Node 尝试把 ${socket(seen)} 连到 ${attempted(seen)}。`,
    "还没有任何回答：只有 'connect' 才说明连上了。",
  ],

  connectionAttemptFailed(seen) {
    const reason = /\b(?:E[A-Z]{2,}|ERR_[A-Z_]+)\b/.exec(seen.args[3] ?? '')?.[0] ?? seen.error?.code;
    return [
      `把 ${socket(seen)} 连到 ${attempted(seen)} 的尝试失败了${reason ? `：${code(reason)}` : ''}。`,
      seen.state.connecting === false
        ? "没有别的地址可以试了，接着就是 'error'。"
        : "如果这个名字还有别的地址，Node 会接着试；一个都不剩时才有 'error'。",
    ];
  },

  connectionAttemptTimeout: (seen) => [
    `每个地址能等的时间有限，${attempted(seen)} 没有在这段时间里回答，Node 就放弃了这次尝试。`,
    "接下来轮到下一个地址；全部失败时才有 'error'。",
  ],

  connect(seen) {
    const [local, peer] = [localOf(seen), peerOf(seen)];
    return sentences(
      `${socket(seen)} 连上了${peer ? `：${local ? `从 ${local} ` : ''}到 ${peer}` : ''}。`,
      '放它进来的是对面的操作系统：那边的程序也许还没有察觉。',
      outlook(seen),
    );
  },

  ready: (seen) => [
    `${socket(seen)} 可以用了：这只是把刚才的 'connect' 又说了一遍。`,
    '两个事件一同到来，监听其中一个就够了。',
  ],
};

function outlook(seen: Seen): string | undefined {
  if (seen.state.writableLength) return '之前写的内容一直在 socket 里等着，现在才发出去。';
  if (seen.state.readyState === 'open') return '从现在起，字节可以往两个方向走。';
  return canWrite(seen) === false ? `本端之前已经结束，所以现在就发出它的${endMark(seen)}。` : undefined;
}
