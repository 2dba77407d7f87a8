import { numberOf, textOf } from '../../../model/argument.ts';
import type { SocketEvent } from '../../../model/events.ts';
import type { Seen } from '../../../model/select.ts';
import { connectErrorCode } from '../../../narrator/argument.ts';
import { code, localOf, messageOf, peerOf, quoteEndpoint } from '../../../narrator/facts.ts';
import type { Describe } from '../../../narrator/narration.ts';
import { canWrite } from '../../../narrator/situation.ts';
import { endMark, sentences, subject } from './words.ts';

const socket = (seen: Seen): string => subject(seen);

/** The address that a connection attempt is about. */
function attempted({ values }: Seen): string {
  return quoteEndpoint(textOf(values[0]), numberOf(values[1])) ?? '一个地址';
}

/** Events on the way to a connection. */
export const connecting: Pick<
  Record<SocketEvent, Describe>,
  'lookup' | 'connectionAttempt' | 'connectionAttemptFailed' | 'connectionAttemptTimeout' | 'connect' | 'ready'
> = {
  lookup(seen) {
    const name = textOf(seen.values[3]);
    const the = name ? `主机名 ${code(name)} ` : '这个主机名';
    if (seen.error) return [`${the}没能解析成地址：${messageOf(seen.error)}。`, '没有地址，就不知道该连接哪里。'];
    const address = textOf(seen.values[1]);
    return [
      address ? `${the}对应的地址是 ${code(address)}。` : '主机名解析完成。',
      '这时还没有连接；如果写的是 IP 地址而不是主机名，就不需要这一步。',
    ];
  },

  connectionAttempt: (seen) => [
    `Node 尝试把 ${socket(seen)} 连到 ${attempted(seen)}。`,
    "这时还没有回答：连上了会触发 'connect'。",
  ],

  connectionAttemptFailed(seen) {
    const reason = connectErrorCode(seen);
    return [
      `把 ${socket(seen)} 连到 ${attempted(seen)} 的尝试失败了${reason ? `：${code(reason)}` : ''}。`,
      seen.state.connecting === false
        ? "没有别的地址可以尝试了，接着会触发 'error'。"
        : "如果这个主机名还有别的可以尝试的地址，Node 会继续尝试；都失败了才会触发 'error'。",
    ];
  },

  connectionAttemptTimeout: (seen) => [
    `尝试每个地址都有时限，${attempted(seen)} 没有在时限内回答，Node 放弃了这次尝试。`,
    "接下来尝试下一个地址；都失败了才会触发 'error'。",
  ],

  connect(seen) {
    const [local, peer] = [localOf(seen), peerOf(seen)];
    return sentences(
      `${socket(seen)} 连上了${peer ? `：${local ? `从 ${local} ` : ''}到 ${peer}` : ''}。`,
      '接受连接的是对端的操作系统，对端的程序可能还不知道。',
      outlook(seen),
    );
  },

  ready: (seen) => [`${socket(seen)} 可以使用了：'ready' 紧跟 'connect' 触发，含义相同。`, '监听其中一个就够了。'],
};

function outlook(seen: Seen): string | undefined {
  if (seen.state.writableLength) return '之前写的内容一直在 socket 里等待，现在发出。';
  if (seen.state.readyState === 'open') return '从现在起，两个方向都可以传送字节，也就是全双工。';
  return canWrite(seen) === false ? `本端之前已经结束，所以现在发出表示不再发送的${endMark(seen)}。` : undefined;
}
