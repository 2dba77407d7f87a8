import { LANGUAGES } from '../../model/language.ts';
import { escapeUnsafe, safeExcerpt } from '../../model/literal.ts';
import type { ScreenWords } from '../screens.ts';
import { language } from './language.ts';
import { reasonOf } from './reasons.ts';
import { alone } from './screens/alone.ts';
import { change } from './screens/change.ts';
import { course } from './screens/course.ts';
import { question } from './screens/question.ts';
import { review } from './screens/review.ts';
import { scene } from './screens/scene.ts';
import { show } from './screens/show.ts';
import { watch } from './screens/watch.ts';

function nearest(word: string | undefined): string {
  return word === undefined ? '' : `你要找的是 ${safeExcerpt(word)} 吗？`;
}

/** What is wrong with a path, whatever is to be done with the file, by the system's code. */
const PATH_TROUBLE: Readonly<Record<string, string>> = {
  EISDIR: '这是一个文件夹',
  ELOOP: '符号链接形成了循环',
  ENAMETOOLONG: '名字太长',
  ENOTDIR: '路径中有一段不是文件夹',
};

/** What keeps a file from being written. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  ...PATH_TROUBLE,
  EACCES: '没有写入权限',
  ENOENT: '它所在的文件夹不存在',
  ENXIO: '这个管道还没有人读，请先启动读的一方',
  EROFS: '磁盘是只读的',
  ETXTBSY: '它正在运行',
};

/** What keeps a file from being run. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ...PATH_TROUBLE,
  EACCES: '没有读取权限',
  special: '这是管道、socket 或设备，不是文件',
};

/** What is asked if an argument is missing, by its name. */
const MISSING: Readonly<Record<string, string>> = {
  lesson: '要学哪一课？课程列表：net-lessons list',
  exercise: '要做哪个练习？练习列表：net-lessons practice',
  shell: '用的是哪种 shell？例如：net-lessons completion bash',
  file: '要看哪个文件？trace 文件：net-lessons show run.jsonl',
};

/** Why a file is not overwritten. */
const KEPT = {
  program: '从名字或内容看是程序或程序的数据',
  source: '是要运行的东西的一部分',
  socket: '是 socket',
  device: '是磁盘',
};

const helpOf = (command: string | undefined): string =>
  `帮助：net-lessons ${command === undefined ? '' : `${command} `}--help`;

const because = (reason: string | undefined): string => (reason === undefined ? '' : `：${reason}`);

export const screens: ScreenWords<typeof language> = {
  language,
  ...course,
  ...scene,
  ...question,
  ...alone,
  ...review,
  ...change,
  ...watch,
  ...show,

  usage: {
    usage: '用法：',
    commands: '命令：',
    options: '选项：',
    arguments: '参数：',
  },

  errors: {
    noProgram: (file, near) =>
      `没有 ${safeExcerpt(file)} 这个文件。${near === undefined ? '' : `是不是想写 ${safeExcerpt(near)}？`}`,
    watchWhat:
      '请说明要观察什么：net-lessons watch server.js client.js，或在 -- 之后写命令：net-lessons watch -- npm start',
    filesOrCommand: '要么写文件，要么在 -- 之后写一条命令，不能两者都写。',
    stepNeedsTerminal: '--step 需要交互式终端；不加它，程序会边运行边讲解。',
    stepAlone: '--step 要在终端里停下来等待按键，不能和 --json 或 --output 一起用。',
    cannotStart: (command) => `无法启动 ${safeExcerpt(command)}。它装好了吗？名字写对了吗？`,
    cannotRun: (file, reason) =>
      `无法运行 ${safeExcerpt(file)}${reason === 'special' ? '' : `（${escapeUnsafe(reason)}）`}${because(UNREADABLE[reason])}。`,
    cannotRead: (file, reason) =>
      `无法读取 ${safeExcerpt(file)}${reason === 'special' ? '' : `（${escapeUnsafe(reason)}）`}${because(UNREADABLE[reason])}。`,
    cannotWriteFile: (file, reason) =>
      `无法写入 ${safeExcerpt(file)}（${escapeUnsafe(reason)}）${because(UNWRITABLE[reason])}。`,
    refusedFile: (option, file, why) =>
      `${option} 不会覆盖 ${safeExcerpt(file)}：它${KEPT[why]}。请换一个文件名：${option} told.txt`,
    noWorkingFolder: '当前所在的文件夹已经不存在了。请换到别的文件夹再试。',

    unknownLesson: (word, near) => `没有“${safeExcerpt(word)}”这一课。${nearest(near) || '课程列表：net-lessons list'}`,
    unknownShell: (shell, shells) =>
      `没有适用于“${safeExcerpt(shell)}”的补全脚本，只有 ${shells.join('、')} 的。例如：net-lessons completion bash`,
    unknownExercise: (word, near) =>
      `没有“${safeExcerpt(word)}”这个练习。${nearest(near) || '练习列表：net-lessons practice'}`,
    unknownCheck: (word, checks) => `这里没有“${safeExcerpt(word)}”这项检查。有这些检查：${checks.join('、')}`,
    noFile: (file, exercise) => `没有 ${safeExcerpt(file)} 这个文件。要开始练习：net-lessons practice ${exercise}`,
    notTogether: (one, other) => `${one} 和 ${other} 不能一起用。`,
    jsonForAll: '--json 只用于列出全部练习：net-lessons practice --json',
    unknownCommand: (word, near) =>
      `没有“${safeExcerpt(word)}”这个命令或课程。${nearest(near) || '帮助：net-lessons --help'}`,
    unknownOption: (option, near, command) =>
      `没有 ${safeExcerpt(option)} 这个选项。${nearest(near) || helpOf(command)}`,
    missingArgument: (name, command) => MISSING[name] ?? `还缺少 <${name}>。${helpOf(command)}`,
    tooManyArguments: (command) => `参数太多了。${helpOf(command)}`,
    badLanguage: (given) => `--lang 只能是 ${LANGUAGES.join(' 或 ')}，不能是“${safeExcerpt(given)}”。`,
    optionNeedsValue: (option, command) => `${safeExcerpt(option)} 后面要有一个值。${helpOf(command)}`,
    notHere: (option, command) => `${option} 对 ${command} 没有意义。${helpOf(command)}`,
    jsonNeedsCommand: (commands) => `--json 要和命令一起用，这些命令可以：${commands.join('、')}。`,
    needsLesson: (option) => `${option} 要和课程一起用：net-lessons play <lesson> ${option}`,
    questionsNeedTerminal: '--questions 需要交互式终端；要连题目带答案一起看，请用 --auto。',
    notNode: (runtime) =>
      `这要用 Node 来运行：只有 Node 能让程序停在一个事件上，${runtime} 做不到。请用：npx net-lessons@latest`,
    noTemporaryFiles: (folder, reason) =>
      `无法在 ${safeExcerpt(folder)} 写入临时文件（${escapeUnsafe(reasonOf(reason))}）。可以用 TMPDIR 指定别的文件夹。`,
    tooManyFiles: (reason) =>
      reason === 'EMFILE'
        ? '这里允许同时打开的文件太少（EMFILE），不够用。请放宽限制：ulimit -n 256'
        : '这台机器已经不能再打开文件了（ENFILE）。请等别的程序结束后再试。',
    couldNotWrite: (reason) => `无法写入输出（${reason}）。`,
  },
};
