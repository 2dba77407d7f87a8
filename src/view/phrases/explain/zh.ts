import type { ExplainWords } from './words.ts';

export const zh: ExplainWords = {
  kinds: {
    class: '类',
    event: '事件',
    function: '函数',
    method: '方法',
    option: '选项',
    property: '属性',
    code: '错误码',
  },
  what: '是什么意思',
  when: '什么时候',
  advice: '怎么办',
  since: '从哪个版本起',
  between: '、',
  notStated: 'Node 的文档没有写从哪个版本起有它。',
  unreleased: '文档里有它，但没有写哪个版本会有。',
  here(version, has, isAsked) {
    if (!isAsked) return has ? `这里运行的 Node ${version} 有它。` : `这里运行的 Node ${version} 太旧，没有它。`;
    return has ? `刚刚问过：这里的 Node ${version} 有它。` : `刚刚问过：这里的 Node ${version} 没有它。`;
  },
  now: (value) => `在这个 Node 里，它是 ${value}。`,
  deprecated: '已经废弃：新的程序不要再用。',
  experimental: '还在试验：以后可能会变。',
  signatures: '几种写法',
  see: '在课程里看',
  noLesson: '还没有课程演示它。',
  sources: {
    system: '它来自操作系统，所以每个 Node 都会遇到。',
    lookup: '它来自域名查询。',
    node: '它来自 Node 本身。',
    either: '它来自操作系统，也可能来自 Node：Node 自己的错误有时也用这个错误码。',
  },
  tryIt: '让它在这里发生',
  cannotRun: '为什么不在这里演示',
  several: (word) => `${word} 有好几个意思`,
  running: (code) => `${code}，真实发生`,
  happened: (code) => `${code} 刚刚在这台机器上真的发生了。`,
  didNotHappen: (code) => `这一次 ${code} 没有发生。`,
  lacksIt: (version) => `Node ${version} 没有它，所以在这里不会发生。`,
  unknown: (word, nearest) =>
    `net 里没有 ${word}。${nearest === undefined ? '帮助：net-lessons explain --help' : `你要找的是 ${nearest} 吗？net-lessons explain ${nearest}`}`,
  onlyCodesRun: (word) => `--run 只能让错误码发生，${word} 不是错误码。`,
  missing: '要解释什么？类、事件、方法、属性、选项或错误码：net-lessons explain ECONNRESET',
};
