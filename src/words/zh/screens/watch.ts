import { escapeUnsafe, safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { WatchWords } from '../../screens/watch.ts';
import { list } from './phrasing.ts';

export const watch: WatchWords = {
  watch: {
    findings: (count) => `值得注意的地方：${count} 处`,
    folded: '反复出现的合为一行。用 `--all` 可以逐个显示。',
    noFindings: ({ sockets, events }) =>
      sockets + events === 0
        ? '没有值得注意的地方：所观察的进程没有用到 socket。'
        : `没有值得注意的地方：${sockets} 个 socket，${events} 个事件`,
    quit: key('q', '退出'),
    help: [
      '`Enter`：让程序前进到下一个事件。在你按下之前，一切都是静止的：进程、定时器，还有时钟。',
      '`s`：显示文件，并标出事件发生在哪一行。',
      '`i`：查看相关的服务器或 socket 的各个属性，以及操作系统眼中的每条连接。',
      '`r`：连续运行，不再停下。',
      '`q`：结束程序并退出，`Ctrl-C` 也一样。',
    ],
    stacks: (option) =>
      `用了 \`${option}\`，Node 打印的调用栈里可能多出 net-lessons 的几行，或者末尾少几行。其他方面和平时一样。`,
    noNode: (programs) => `${programs.join('、')} 没有以可观察的方式运行 Node，所以没有可以讲解的内容。`,
    unwatched: ({ what, count, files, node }, inTurn) => {
      const names = list(files.map((file) => `\`${safeExcerpt(file)}\``));
      const those = names && `（${names}）`;
      const file = safeExcerpt(files[0] ?? '');
      switch (what) {
        case 'old':
          return `${names || '程序'} 是在 Node ${escapeUnsafe(node)} 下照常运行的。要观察它，需要 Node 16 或更新的版本。`;
        case 'options':
          return `${names} 里给 Node 的选项没有生效。由 net-lessons 直接启动 Node，它们就有效：net-lessons watch -- node --env-file=${file} …`;
        case 'other':
          return `另有 ${count} 个进程${those}同时在运行，没法一起观察。让它们一个接一个地运行，就都能看到${inTurn === undefined ? '' : `：加上 ${inTurn}`}。`;
        case 'child':
          return `程序启动的 ${count} 个 Node 子进程${those}没有被观察。${file && `想看那里的 socket：net-lessons watch -- node ${file}`}`;
        case 'worker':
          return `观察的只是 cluster 的主进程，${count} 个工作进程没有被观察。想看它们的 socket，请不用 \`cluster\`，直接运行工作进程做的事。`;
        case 'thread':
          return `观察的只是主线程，${count} 个工作线程${those}没有被观察。想看那里的 socket，请单独运行那个文件。`;
      }
    },
  },
};
