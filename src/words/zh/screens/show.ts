import { safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { ShowWords } from '../../screens/show.ts';

export const show: ShowWords = {
  show: {
    count: (records) => `${records} 条记录`,
    place: (record, of) => `第 ${record} 条，共 ${of} 条`,
    keys: [
      key('←→', '逐条翻看'),
      key('/', '查找'),
      key('o', '只看它'),
      key('i', '看属性'),
      key('s', '看源码'),
      key('?', '说明'),
    ],
    quit: key('q', '退出'),
    back: key('q', '回到现在'),
    help: [
      '`→` 或 `Enter`：前进一条记录；`←`：后退一条；`Page Down` 和 `Page Up`：每次十条；`Home` 和 `End`：到第一条和最后一条。',
      '`/`：在名称、参数、输出和讲解里查找一段文字；`n`：跳到下一处。',
      '`o`：只看这条记录所属的服务器或 socket，此后翻看只经过它的记录；再按 `o`，或者按 `Escape`，就恢复全部。',
      '`i`：它当时的各个属性；`s`：程序的源码，只要文件里有。',
    ],
    searchKeys: [key('Enter', '查找'), key('Escape', '返回')],
    following: (object) => `现在只看 ${object}。`,
    notFound: (term) => `没有找到：${term}`,
    noSource: '文件里没有这条记录所属程序的源码。',
    noTrace: (file) =>
      `${safeExcerpt(file)} 不是 trace 文件。可以这样录一份：net-lessons watch --record run.jsonl server.js`,
    newer: (version) =>
      `文件由更新版本的 net-lessons 写入（trace 格式 ${version}），请用：npx net-lessons@latest show …`,
    newerFrom: (file, line) =>
      `${safeExcerpt(file)} 从第 ${line} 行起由更新版本的 net-lessons 写入，只显示前面的部分。`,
    damaged: (file, line) => `${safeExcerpt(file)} 的第 ${line} 行已经损坏，只显示前面的部分。`,
    leftOut: (records) => `……以及另外 ${records} 条记录`,
    cut: (file, records) => `${safeExcerpt(file)} 太长，只显示开头的 ${records} 条记录。`,
  },
};
