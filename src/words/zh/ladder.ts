import { toByteUnit, toTimeUnit, withThousandsCommas } from '../amounts.ts';
import type { LadderWords } from '../ladder.ts';

export const ladder: LadderWords = {
  prints: '打印：',
  printsError: '打印到 stderr：',
  insideNode: (count) => `Node 内部的 ${count} 行`,
  exit: (code) => (code === null ? '退出' : `退出码 ${code}`),
  killedBy: (signal) => `被 ${signal} 终止`,
  ended: '被 net-lessons 结束',
  noListener: '没有监听器',
  omitted: (total, events) =>
    `另有 ${total} 个事件，只计数：${events.map(({ name, count }) => `${name} ${count}`).join('，')}`,
  omittedCalls: (count) => `另有 ${count} 次调用，来自程序或 Node 内部，只计数`,
  more({ count, isLeast, bytes, ms }) {
    const { amount, unit } = toTimeUnit(ms);
    const carried = bytes === undefined ? [] : [`共 ${size(bytes)}，`];
    return [`${isLeast ? '至少' : ''}又 ${count} 次，`, ...carried, `历时 ${amount} ${unit === 's' ? '秒' : '毫秒'}`];
  },
  via: (name) => `经由 ${name}`,
  from: (address) => `来自 ${address}`,
  connected: (remote, local) => `从 ${local} 到 ${remote}`,
  bytes,
  string: '字符串',
  idle: (ms) => `空闲 ${ms} 毫秒`,
  closedAfterError: '因为出错',
  closedWithoutError: '没有出错',
  throws: '抛出',
  role: '角色',
  roles: { accepted: '由服务器接受', client: '由本程序建立' },
  kernel: {
    name: '内核',
    heading: '内核眼中的 TCP',
    unavailable: '这里查不到内核掌握的 socket 信息。',
    none: '内核里没有这些程序的 TCP socket。',
    unread: (count) => `${size(count)}未读`,
    unacknowledged: (count) => `${size(count)}未确认`,
    keepAlive: (seconds) => `保活计时器 ${withThousandsCommas(seconds)} 秒`,
    queued: (count) => `${count} 条连接等待接受`,
    isQueued: '等待接受',
  },
  chart: {
    title: ({ property, program }) => `${program} 的 ${property} 随时间的变化`,
    time,
    bytes: exactly,
    caption: ({ property, first, highest, last }) =>
      `\`${property}\` 在 ${time(first.t)}时为 ${exactly(first.value)}，最高在 ${time(highest.t)}时达到 ${exactly(highest.value)}，到 ${time(last.t)}时为 ${exactly(last.value)}。`,
  },
};

function bytes(count: number): string {
  return `${count} 字节`;
}

function size(count: number): string {
  const { amount, unit } = toByteUnit(count);
  return unit === 'bytes' ? bytes(count) : `${amount} ${unit}`;
}

function time(ms: number): string {
  return `${ms.toFixed(1)} 毫秒`;
}

function exactly(count: number): string {
  return `${withThousandsCommas(count)} 字节`;
}
