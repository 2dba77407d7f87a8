import type { ExplainWords } from '../explain.ts';

export const explain: ExplainWords = {
  kinds: {
    class: '类',
    event: '事件',
    function: '函数',
    method: '方法',
    option: '选项',
    property: '属性',
    code: '错误码',
    word: '术语',
    question: '问题',
  },
  what: '含义',
  when: '说明',
  advice: '怎么做',
  since: '引入版本',
  origin: '来源',
  between: '、',
  notStated: 'Node 的文档没有写引入版本。',
  unreleased: '文档已经收录，但没有写哪个版本支持。',
  here(version, has, isAsked) {
    if (!isAsked) return has ? `当前 Node ${version} 支持。` : `当前 Node ${version} 还不支持。`;
    return has ? `当前 Node ${version} 支持（已实测）。` : `当前 Node ${version} 不支持（已实测）。`;
  },
  now: (value) => `在当前 Node 里，它的值是 ${value}。`,
  deprecated: '已经废弃：新的程序不应再使用。',
  experimental: '实验性功能：以后可能会变。',
  signatures: '调用方式',
  see: '在课程里看',
  noLesson: '还没有课程演示它。',
  sources: {
    system: '它来自操作系统，与 Node 的版本无关。',
    lookup: '它来自域名查询。',
    node: '它来自 Node 本身。',
    either: '它来自操作系统，也可能来自 Node：Node 自己的错误有时也用这个错误码。',
    http: '它来自 Node 的 HTTP 解析器，解析的是 socket 上收到的内容。',
    fetch: '它来自 undici，`fetch` 就是由它实现的。',
    tls: '它来自 OpenSSL 和 `node:tls`，检查的是 socket 上收到的内容。',
  },
  tryIt: '在本机重现',
  cannotRun: '为什么不能在本机重现',
  several: (word) => `${word} 有多个含义`,
  instead: (missing) => `net 里没有“${missing}”，请用：`,
  running: (code) => `${code}，真实重现`,
  happened: (code) => `${code} 刚刚在这台机器上真的发生了。`,
  didNotHappen: (code) => `这一次 ${code} 没有发生。`,
  lacksIt: (version) => `Node ${version} 不支持它，所以无法在本机重现。`,
  unknown: (word, nearest) =>
    `net 里没有“${word}”。${nearest === undefined ? '帮助：net-lessons explain --help' : `你要找的是 ${nearest} 吗？net-lessons explain ${nearest}`}`,
  onlyCodesRun: (word) => `--run 只适用于错误码，${word} 不是错误码。`,
  missing: '要解释什么？net 里的名称、术语、问题、错误码或错误信息：net-lessons explain ECONNRESET',
};
