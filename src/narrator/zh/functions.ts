import type { Seen } from '../../model/select.ts';
import { hasCallback, invocationOf } from '../argument.ts';
import type { Narration, Sentences, Telling } from '../narration.ts';
import { sentences, subject } from './words.ts';

const connect: Telling = (seen) => {
  const made = subject(seen, '一个 socket');
  return seen.returned
    ? notYetConnected(seen, `${invocationOf(seen)} 创建了 ${made}，随即返回。`)
    : notYetConnected(seen, `${invocationOf(seen)} 正在创建 ${made}，并开始连接。`);
};

/** What a call that connects has not done yet. */
export function notYetConnected(seen: Seen, begun: string): Sentences {
  if (!seen.state.connecting) return [begun, "只有 'connect' 才说明连上了；失败会以 'error' 事件告知。"];
  return [
    begun,
    "这时还没有连上：连上了会有 'connect'，连不上会有 'error'。",
    '在此之前写的内容会先留着，到时候再发。',
  ];
}

export const functions: Narration['functions'] = {
  'net.connect': connect,
  'net.createConnection': connect,

  'net.createServer': (seen) =>
    sentences(
      `${subject(seen, '一个服务器')} 诞生了，但眼下只是这个程序里的一个对象。`,
      '它没有端口，也没有在任何地方监听：那要从 `listen()` 开始。',
      hasCallback(seen) ? "这里传入的函数就是它的 'connection' 监听函数。" : undefined,
    ),
};
