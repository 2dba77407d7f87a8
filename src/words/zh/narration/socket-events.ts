import type { Seen } from '../../../model/select.ts';
import { finiteNumber, messageOf, previewOf } from '../../../narrator/facts.ts';
import type { Narration } from '../../../narrator/narration.ts';
import { canRead, canWrite, hasUnread, hasUnsent, mayBeReset } from '../../../narrator/situation.ts';
import { connecting } from './connecting.ts';
import { endMark, fromPeer, meaningOf, sentences, subject, unheard } from './words.ts';

const socket = (seen: Seen): string => subject(seen);

export const socketEvents: Narration['socketEvents'] = {
  ...connecting,

  data: (seen) => [
    arrived(seen),
    '连接传送的是字节流，不是一条条消息：一次到达的可能是某次写入的一部分，也可能是几次写入合在一起（俗称“粘包”）。',
    seen.data?.kind === 'string'
      ? "因为给 socket 设置了编码，'data' 带来的是字符串，而不是 Buffer。"
      : "'data' 带来的是 Buffer，也就是字节：要当作字符串使用，需要先解码。",
  ],

  end(seen) {
    const read = finiteNumber(seen.state.bytesRead);
    const all =
      read === undefined
        ? '在此之前的内容也都读完了'
        : read > 0
          ? `在此之前的 ${read} 字节也都读完了`
          : '在此之前没有发来任何字节';
    const news = mayBeReset(seen) ? '对端不再发送' : `对端不再发送：它的${endMark(seen)}已经到达`;
    return [`${news}，${all}。`, ...afterEnd(seen)];
  },

  error(seen) {
    return sentences(
      `${socket(seen)} 出错了${seen.error ? `：${messageOf(seen.error)}` : ''}。`,
      ...meaningOf(seen.error),
      unheard(seen) ??
        (seen.state.destroyed
          ? "错误以事件的形式通知，try/catch 捕获不到；socket 这时已经销毁，接着会触发 'close'。"
          : '错误以事件的形式通知，包住之前调用的 try/catch 捕获不到它。'),
    );
  },

  finish(seen) {
    const { state } = seen;
    if (state.pending) return [`${socket(seen)} 没有连接就结束了，所以什么也没有发出。`];
    const bytes = finiteNumber(state.bytesWritten);
    const mark = `表示本端不再发送的${endMark(seen)}`;
    return sentences(
      bytes
        ? `${socket(seen)} 要发送的 ${bytes} 字节和${mark}，都已经交给操作系统。`
        : `${socket(seen)} 没有内容要发送，${mark}已经交给操作系统。`,
      '这不是回执：对端是否读到，甚至是否收到，本端都不知道。',
      afterFinish(seen),
    );
  },

  drain: (seen) => [
    `${socket(seen)} 又有空间了：缓冲区里的内容已经交给操作系统。`,
    '如果之前 `write()` 返回过 false，现在可以继续写了。',
  ],

  timeout(seen) {
    const ms = finiteNumber(seen.state.timeout);
    const idle = ms ? `${ms} 毫秒` : '用 `setTimeout` 设定的时间';
    const trying = seen.state.connecting === true;
    return sentences(
      trying
        ? `${idle}过去了，${socket(seen)} 还没有连上。`
        : `${idle}过去了，其间 ${socket(seen)} 没有读到、也没有送出任何字节。`,
      trying
        ? "'timeout' 只是通知：尝试还在继续，也还可能成功，除非程序用 `destroy()` 放弃它。"
        : "'timeout' 只是通知，不会关闭连接；要断开，程序需要自己结束或销毁它。",
      seen.listeners === 0 ? '没有监听器，所以什么也不会发生。' : undefined,
    );
  },

  close(seen) {
    if (seen.state.destroyed === false) return [`${socket(seen)} 先前的一条连接关闭了；新的连接已经开始。`];
    const [hadError] = seen.args;
    if (hadError !== 'true' && hadError !== 'false') return [`${socket(seen)} 关闭了；它没有连接需要释放。`];
    return [
      `${socket(seen)} ${hadError === 'true' ? '因为错误而关闭' : '关闭了，没有出错'}${counted(seen)}。`,
      hadError === 'true'
        ? "'error' 事件已经说明是哪个错误。"
        : '这不等于内容都已发完、读完：`destroy()` 会丢弃等待的内容，那之后看起来也是这样。',
    ];
  },
};

function arrived(seen: Seen): string {
  const { data, state } = seen;
  if (!data) return `${socket(seen)} 收到了${fromPeer(seen)}数据。`;
  const preview = previewOf(data);
  const all = finiteNumber(state.bytesRead);
  const sum = all !== undefined && all > data.bytes ? `，\`bytesRead\` 现在是 ${all}` : '';
  const what = data.kind === 'string' ? `一段字符串（按 UTF-8 是 ${data.bytes} 字节）` : ` ${data.bytes} 字节`;
  const lost = seen.listeners === 0 && state.readableFlowing === true;
  const fate = lost ? "；没有 'data' 监听器，所以没有代码收到它们，socket 也不会保留" : '';
  return `收到${fromPeer(seen)}${what}${preview ? `：${preview}` : ''}${sum}${fate}。`;
}

function afterEnd(seen: Seen): string[] {
  const { allowHalfOpen } = seen.state;
  if (canWrite(seen) === false)
    return [
      hasUnsent(seen)
        ? "本端也已经结束，但还有内容没交给操作系统；全部交出之后才会触发 'close'。"
        : "本端之前已经结束，现在两个方向都结束了，接着会触发 'close'。",
    ];
  const half = mayBeReset(seen)
    ? '到达的是表示不再发送的 FIN 标记，结束的只是接收方向，这就是半关闭（half-close）；在 Node 20 和 22 上，紧跟在字节后面的重置看起来也是这样。'
    : '结束的只是接收方向，这就是半关闭（half-close）。';
  if (canWrite(seen) === undefined || allowHalfOpen === undefined) return [half];
  return allowHalfOpen
    ? [half, '`allowHalfOpen` 是 true，所以本端还可以继续写，连接会保持到本端也结束。']
    : [half, '不过 `allowHalfOpen` 是 false，监听器一运行完，Node 就会结束本端：最后的回答要在这里当场写。'];
}

function afterFinish(seen: Seen): string | undefined {
  const may = canRead(seen);
  if (may === undefined) return undefined;
  if (may && hasUnread(seen)) return '这里还有没读的字节；对端可能早已结束。';
  return may ? '在对端也结束之前，仍然可以收到字节。' : "对端之前已经结束，接着会触发 'close'。";
}

function counted({ state }: Seen): string {
  const [read, written] = [finiteNumber(state.bytesRead), finiteNumber(state.bytesWritten)];
  return read === undefined || written === undefined
    ? ''
    : `：\`bytesRead\` 是 ${read}，\`bytesWritten\` 是 ${written}`;
}
