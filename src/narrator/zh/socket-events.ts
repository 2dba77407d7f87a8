import type { Seen } from '../../model/select.ts';
import { amount, messageOf, previewOf } from '../facts.ts';
import type { Narration } from '../narration.ts';
import { canRead, canWrite } from '../situation.ts';
import { connecting } from './connecting.ts';
import { endMark, fromPeer, meaningOf, sentences, subject, unheard } from './words.ts';

const socket = (seen: Seen): string => subject(seen);

export const socketEvents: Narration['socketEvents'] = {
  ...connecting,

  data: (seen) => [
    arrived(seen),
    '连接里流动的是字节，不是一条条消息：一次到达的，可能只是某次写入的一半，也可能是好几次写入合在一起。',
    seen.data?.kind === 'string'
      ? "因为给 socket 设置了编码，'data' 带来的是字符串，而不是 Buffer。"
      : "'data' 带来的是 Buffer，也就是字节：要当文字来用，得先解码。",
  ],

  end(seen) {
    const read = amount(seen.state.bytesRead);
    const all =
      read === undefined
        ? '在此之前的内容也都读完了'
        : read > 0
          ? `在此之前的 ${read} 字节也都读完了`
          : '在此之前一个字节也没有发来';
    return [`对方不会再发送了：它的${endMark(seen)}已经到达，${all}。`, ...afterEnd(seen)];
  },

  error(seen) {
    return sentences(
      `${socket(seen)} 出错了${seen.error ? `：${messageOf(seen.error)}` : ''}。`,
      ...meaningOf(seen.error),
      unheard(seen) ??
        (seen.state.destroyed
          ? "错误以事件的形式到来，try/catch 看不到；socket 这时已经销毁，接着就是 'close'。"
          : '错误以事件的形式到来，之前的调用外面就算有 try/catch，也看不到。'),
    );
  },

  finish(seen) {
    const { state } = seen;
    if (state.pending) return [`${socket(seen)} 没有连接就被结束了，所以什么也没有发出去。`];
    const bytes = amount(state.bytesWritten);
    const mark = `表示“我这边说完了”的${endMark(seen)}`;
    return sentences(
      bytes
        ? `${socket(seen)} 要发的 ${bytes} 字节，连同${mark}，都已经交给操作系统。`
        : `${socket(seen)} 没有别的要发，${mark}已经交给操作系统。`,
      '这不是回执：对方有没有读，甚至有没有收到，这里都不知道。',
      afterFinish(seen),
    );
  },

  drain: (seen) => [
    `${socket(seen)} 又有空间了：缓冲区里的内容已经交给操作系统。`,
    '如果之前 `write()` 返回过 false，这就是可以接着写的信号。',
  ],

  timeout(seen) {
    const ms = amount(seen.state.timeout);
    const idle = ms ? `${ms} 毫秒` : '用 `setTimeout` 设定的时间';
    const trying = seen.state.connecting === true;
    return sentences(
      trying
        ? `${idle}过去了，${socket(seen)} 还没有连上。`
        : `${idle}过去了，其间 ${socket(seen)} 没有读到也没有写出一个字节。`,
      trying
        ? "'timeout' 只是通知：连接的尝试还在继续，也还可能成功，除非程序调用 `destroy()`。"
        : "'timeout' 只是通知：它什么也不关闭；如果想断开，程序得自己结束或销毁这条连接。",
      seen.listeners === 0 ? '没有人监听它，所以什么也不会发生。' : undefined,
    );
  },

  close(seen) {
    if (seen.state.destroyed === false) return [`${socket(seen)} 先前的一条连接关闭了；新的连接已经开始。`];
    const [hadError] = seen.args;
    if (hadError !== 'true' && hadError !== 'false') return [`${socket(seen)} 关闭了；它没有连接可以归还。`];
    return [
      `${socket(seen)} ${hadError === 'true' ? '因为一个错误关闭了' : '关闭了，没有出错'}${counted(seen)}。`,
      hadError === 'true'
        ? "'error' 事件已经说过是哪个错误；连接已经还给操作系统。"
        : '这不等于内容都发完、读完了：`destroy()` 之后看起来也是这样。',
    ];
  },
};

function arrived(seen: Seen): string {
  const { data, state } = seen;
  if (!data) return `${socket(seen)} 收到了${fromPeer(seen)}数据。`;
  const preview = previewOf(data);
  const all = amount(state.bytesRead);
  const sum = all !== undefined && all > data.bytes ? `，\`bytesRead\` 现在是 ${all}` : '';
  const what = data.kind === 'string' ? `一段文字（按 UTF-8 算是 ${data.bytes} 字节）` : ` ${data.bytes} 字节`;
  const lost = seen.listeners === 0 && state.readableFlowing === true;
  const fate = lost ? "；没有人监听 'data'，所以没有监听函数拿到它们，socket 也不会留着" : '';
  return `收到${fromPeer(seen)}${what}${preview ? `：${preview}` : ''}${sum}${fate}。`;
}

function afterEnd(seen: Seen): string[] {
  const { allowHalfOpen } = seen.state;
  if (canWrite(seen) === false) return ["本端之前已经结束，两个方向都完了，接着就是 'close'。"];
  const half = '结束的只是一个方向，也就是字节进来的方向。';
  if (canWrite(seen) === undefined || allowHalfOpen === undefined) return [half];
  return allowHalfOpen
    ? [half, '`allowHalfOpen` 是 true，所以本端还可以继续写，而且会一直开着，直到它也被结束。']
    : [half, '不过 `allowHalfOpen` 是 false，监听函数一运行完，Node 就会把本端也结束：最后的回答必须当场就写。'];
}

function afterFinish(seen: Seen): string | undefined {
  const may = canRead(seen);
  if (may === undefined) return undefined;
  return may ? '字节仍然可以进来，直到对方也结束。' : "对方之前已经结束，接着就是 'close'。";
}

function counted({ state }: Seen): string {
  const [read, written] = [amount(state.bytesRead), amount(state.bytesWritten)];
  return read === undefined || written === undefined
    ? ''
    : `：\`bytesRead\` 是 ${read}，\`bytesWritten\` 是 ${written}`;
}
