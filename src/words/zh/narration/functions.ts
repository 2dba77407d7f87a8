import type { Seen } from '../../../model/select.ts';
import { hasCallback, invocationOf } from '../../../narrator/argument.ts';
import type { Describe, Narration, Sentences } from '../../../narrator/narration.ts';
import { sentences, subject } from './words.ts';

const connect: Describe = (seen) => {
  const made = subject(seen, '一个 socket');
  return seen.returned
    ? notYetConnected(seen, `${invocationOf(seen)} 创建了 ${made}，随即返回。`)
    : notYetConnected(seen, `${invocationOf(seen)} 正在创建 ${made}，并开始连接。`);
};

/** What a call that connects has not done yet. */
export function notYetConnected(seen: Seen, begun: string): Sentences {
  if (!seen.state.connecting) return [begun, "连上时会触发 'connect'；失败时触发 'error'。"];
  return [
    begun,
    "这时还没有连上：连上会触发 'connect'，连不上会触发 'error'。",
    '在此之前写的内容会先保留，连上之后再发。',
  ];
}

export const functions: Narration['functions'] = {
  'net.connect': connect,
  'net.createConnection': connect,

  'net.createServer': (seen) =>
    sentences(
      `${subject(seen, '一个服务器')} 已经创建，但目前只是这个程序里的一个对象。`,
      '它没有端口，也没有监听：调用 `listen()` 才会开始监听。',
      hasCallback(seen) ? "这里传入的函数就是它的 'connection' 监听器。" : undefined,
    ),
};
