import { escapeUnsafe, safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { CourseWords } from '../../screens/course.ts';
import { reasonOf } from '../reasons.ts';
import { quoted } from './phrasing.ts';

export const course: CourseWords = {
  tagline: '放慢真实的 socket，一步一步看懂 Node 里的 TCP。',

  groups: {
    core: '核心',
    ends: '连接的两端',
    bytes: '字节流',
    network: '身边的网络',
    building: '动手构建',
  },

  menu: {
    ask: '想学哪一课？',
    nothingFound: '没有找到相关的课。按 Esc 清空，换个词试试。',
    alsoIn: '这几课里也有',
    found: (words) => `其中有 ${words.join('、')}`,
    keys: [
      key('↑↓', '选择'),
      key('←→', '折叠'),
      key('Enter', '开始'),
      key('打字', '搜索'),
      key('Tab', '地图'),
      key('Ctrl-C', '退出'),
    ],
    searchKeys: [key('↑↓', '选择'), key('Enter', '开始'), key('Esc', '清空搜索'), key('Ctrl-C', '退出')],
    quit: '退出',
    questions: (number) => `${number} 道题`,
    more: (lessons) => `还有 ${lessons} 课`,
    folded: (lessons, done) => `${lessons} 课${done > 0 ? `，已学完 ${done} 课` : ''}`,
  },

  map: {
    title: '课程地图',
    legend: '每一课都排在它最依赖的那一课下面；它还用到哪几课，写在 + 后面。',
    item: '课程地图',
  },

  marks: {
    started: (scene, of) => `学到第 ${scene} 幕，共 ${of} 幕`,
    done: (right, total) => `已学完，${total} 题对了 ${right} 题`,
    exercises: (solved, of) => `练习 ${solved}/${of}`,
  },

  list: {
    entry: (title, note) => `${title}（${note}）`,
    play: '在终端里学一课：',
    howTo: ['net-lessons play <lesson>', 'net-lessons play <lesson> --auto    不停顿', 'net-lessons --help'],
  },

  notes: {
    running: (scene, of) => `正在运行这一课的程序：${scene}/${of}`,
    wait: '正在运行这一课的程序，需要几秒钟。',
    stuck: (scenes) => `这些场景没有得到该有的结果，笔记里缺少相应的内容：${scenes.join('、')}`,
    take: (command) => `订正后的笔记，内容来自这些程序在你的机器上的实际运行：\`${command}\``,
  },

  progress: {
    completed: (done, of) => `共 ${of} 课，学完了 ${done} 课`,
    solved: (done, of) => `共 ${of} 个练习，做出了 ${done} 个`,
    storedIn: (path) => `保存在 ${path}`,
    notStored: (path) => `还没有保存过进度，以后会放在 ${path}`,
    resetOne: (title) => `要清除${quoted(title)}这一课的进度吗？`,
    resetAll: '要清除全部进度吗？',
    yes: '是的，清除',
    no: '不，保留',
    forgotten: (title) => (title === undefined ? '全部进度已清除。' : `${quoted(title)}的进度已清除。`),
    removed: (folder) => `Node 为加快启动而保存的编译结果已删除：${safeExcerpt(folder)}`,
    kept: '没有任何改动。',
    needsYes: '这里没有终端可以确认，请加上 --yes。',
    warning(warning) {
      switch (warning.kind) {
        case 'damaged':
          return `进度文件无法读取。原来的文件保留在 ${safeExcerpt(warning.kept)}，从头开始记录进度。`;
        case 'unwritable':
          return `进度无法保存在 ${safeExcerpt(warning.path)}（${escapeUnsafe(reasonOf(warning.reason))}）。其他功能不受影响。`;
        case 'newer':
          return `进度文件由更新版本的 net-lessons 写入（格式 ${warning.version}）。保持原样，这次不保存进度。`;
      }
    },
  },

  lines: {
    number: (count) => `请输入 1 到 ${count} 之间的数字。`,
    prompt: '> ',
    unknown: '没有这个按键。',
  },
};
