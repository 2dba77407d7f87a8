import { LANGUAGES } from '../../model/language.ts';
import { repeated, safe } from '../../model/literal.ts';
import type { KeyWords, ScreenWords } from '../screens.ts';
import { reasonOf } from './reasons.ts';

const key = (name: string, does: string): KeyWords => ({ key: name, does });

function list(words: readonly string[]): string {
  return words.join('、');
}

/** A title in quotes; quotes that stand in it become inner ones. */
function quoted(title: string): string {
  return `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

function nearest(word: string | undefined): string {
  return word === undefined ? '' : `你要找的是 ${repeated(word)} 吗？`;
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
const NO_PROGRAM: Readonly<Record<string, string>> = {
  ...PATH_TROUBLE,
  EACCES: '没有读取权限',
  special: '这是管道、socket 或设备，不是文件',
};

/** Why a file is not overwritten. */
const KEPT = {
  program: '从名字或内容看是程序或程序的数据',
  source: '是要运行的东西的一部分',
  socket: '是 socket',
  device: '是磁盘',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `：${reason}`);

export const screens: ScreenWords = {
  language: 'zh',
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
    keys: [key('↑↓', '选择'), key('Enter', '开始'), key('打字', '搜索'), key('Esc', '清空'), key('Ctrl-C', '退出')],
    quit: '退出',
    questions: (number) => `${number} 道题`,
  },

  marks: {
    started: (scene, of) => `学到第 ${scene} 幕，共 ${of} 幕`,
    done: (right, total) => `已学完，${total} 题对了 ${right} 题`,
    exercises: (solved, of) => `练习 ${solved}/${of}`,
  },

  scene: {
    count: (scene, of) => `第 ${scene} 幕，共 ${of} 幕`,
    start: key('Enter', '启动程序'),
    program: key('Enter', '看程序'),
    question: key('Enter', '看题目'),
    ended: '这一幕结束了。',
    onward: (next) => key('Enter', { scene: '下一幕', change: '下一步：你来改', end: '下一步：要点' }[next]),
    resume: (scene) => `上次停在${quoted(scene)}这一幕之前。`,
    resumeChange: (scene) => `上次停在${quoted(scene)}这一幕，正要动手改。`,
    resumeIn: (scene) => `上次学到${quoted(scene)}这一幕的中途。`,
    replay: '程序会重新运行，中间不停，一直放到你上次停下的地方。',
    backAgain: '到这里你都看过了，接下来又是一步一停。',
    otherWay: '这次运行和你上次看到的不一样，先停在第一处不同的地方。',
    resumeYes: '从那里继续',
    resumeNo: '从头再来',
  },

  stop: {
    aboutToRun: (program, event, place) => [program, event, `即将运行 ${place}`],
    noListener: (program, event) => [program, event],
    afterCall: (program, call, place) => [program, call, `${place} 刚刚返回`],
    afterThrow: (program, call, place) => [program, call, `${place} 刚刚抛出异常`],
    output: (program) => [program, '打印'],
    crashed: (program, place) => [program, '异常未被捕获，即将退出', ...(place ? [place] : [])],
    exited: (program) => [program, '进程已经结束'],
    keys: {
      next: key('Enter', '下一步'),
      source: key('s', '看源码'),
      inspect: key('i', '看属性'),
      run: key('r', '连续运行'),
      help: key('?', '说明'),
      quit: key('q', '回菜单'),
    },
    help: [
      '`Enter`：让程序继续，直到下一个有话要说的事件。在你按下之前，一切都是静止的：进程、定时器，还有时钟。',
      '`s`：再看一遍程序，并标出事件发生在哪一行。',
      '`i`：查看相关的服务器或 socket 的各个属性。',
      '`r`：连续运行，直到下一道题或这一幕结束。',
      '`?`：按键说明；有几行没作解释就过去了的话，先说它们的含义。',
      '`q`：回到菜单，并记住学到了哪里。`Ctrl-C`：立即退出。',
    ],
    signs: ({ call, event, output, crash, exit }) =>
      `时序图里，${call} 是程序发出的调用，${event} 是事件，${output} 是程序打印的内容，${crash} 是没有被捕获的异常，${exit} 是进程结束。`,
    rowsMean: '上次停下之后的几行是什么意思：',
    nothingToInspect: '这里没有可以查看的服务器或 socket。',
    inspecting: (object, program) => `${program} 的 ${object}，当前状态`,
    lastSeen: (object, program) => `${program} 的 ${object}，最近一次看到的状态`,
  },

  waiting: {
    next: (programs) => `等待下一个事件：${list(programs)}`,
    quiet: (ms) => `等待 ${ms} 毫秒，看是否还有别的事件`,
    seconds: (number) => `${number} 秒`,
    stuck: (ms, missing) => `已经 ${ms / 1000} 秒没有任何事件，还没等到：${list(missing)}。`,
    nothingCame: (ms) => `等待了 ${ms} 毫秒，没有任何事件。`,
  },

  question: {
    predict: '（以实际运行的结果为准）',
    choose: '（根据你看到的来回答）',
    order: (place) => `第 ${place} 个是哪个？`,
    soFar: '已经排好',
    type: '请输入',
    keys: [key('↑↓', '或数字选择'), key('Enter', '回答')],
    orderKeys: [key('↑↓', '或数字选择'), key('Enter', '排在下一个')],
    takeBack: '退回一个',
    backToIt: key('Enter', '回到问题'),
    typeKeys: [
      key('Enter', '回答'),
      key('空行', '要提示'),
      key('单独一个 s', '看源码'),
      key('i', '看属性'),
      key('?', '说明'),
      key('q', '回菜单'),
    ],
    help: [
      '`↑`、`↓` 或选项前的数字：选中一项。`Enter`：提交答案。在这之前，一切都是静止的。',
      '`s`：看程序，并标出题目问的是哪几行。',
      '`i`：查看刚才提到的服务器或 socket 的各个属性。',
      '`q`：回到菜单，并记住学到了哪里。`Ctrl-C`：立即退出。',
    ],
    typeHelp: [
      '输入答案，再按 `Enter`。大小写、引号和括号都没有关系。什么也不写，就是要一个提示。',
      '只写一个字母再按 `Enter`，就是按键：`s` 看程序，`i` 看刚才提到的对象的属性，`?` 看这份说明。',
      '`q`：回到菜单，并记住学到了哪里。`Ctrl-C`：立即退出。',
    ],
    nudge: '还没有选：先按方向键或数字选一项。',
    hint: '给我一个提示',
    hintLabel: '提示',
    dontKnow: '我不知道，直接看结果吧',
    noMoreHints: (isSeen) => `没有更多提示了。${isSeen ? '直接看答案' : '交给 socket 来回答'}吗？这道题会算作没答对。`,
    giveUp: (isSeen) => (isSeen ? '好，看答案' : '好，看 socket 怎么做'),
    tryOn: '不，我再想想',
    noted: '已记下。来看实际运行的结果。',
    notedAgain: '已记下。',
    notedUnknown: '没关系，来看实际运行的结果。',
    answer: (head, answer) => `${head}：${answer}`,
    right: '答对了',
    wrong: '不太对，你的答案是',
    happened: '实际发生的是',
    answered: '答案',
    undecided: '这次运行没有得出结果，这道题不计分。',
  },

  change: {
    title: '动手改',
    place: (how, line) =>
      ({ below: `加在第 ${line} 行下面：`, above: `加在第 ${line} 行上面：`, instead: `换掉第 ${line} 行：` })[how],
    without: (line) => `删掉第 ${line} 行：`,
    editor: '自己写：用我的编辑器打开一份副本（e）',
    tried: (isReached) => (isReached ? '试过：成了' : '试过：不成'),
    goOn: '不改，继续',
    goOnNow: '继续',
    keys: [key('↑↓', '或数字选择'), key('Enter', '运行')],
    retry: key('Enter', '再试一个'),
    another: key('t', '再试一个'),
    onward: key('Enter', '继续'),
    editorKey: key('e', '编辑器'),
    marks: (mark) => `\`${mark}\` 标出改动的行，也在时序图里标出之前没有出现过的行。之前出现过的，不再停下来。`,
    gone: '删掉的：',
    missing: (mark) => `这次没有出现的（${mark}）：`,
    more: (number) => `另外还有 ${number} 行`,
    endless: '这样下去没完没了，net-lessons 就到这里结束它。',
    asBefore: '一切都和之前一样。',
    playedFor: '这里没有人可以选，就按箭头所指的来改：',
    before: '先运行一遍原来的程序，用来对比',
    noEditor: '没有指定编辑器：请设置 VISUAL 或 EDITOR，例如 EDITOR=nano。',
    editorFailed: (command, how) => `什么也没有改：编辑器 ${repeated(command)} 出了错（${how}）。`,
    unchanged: '副本没有变化。（在自己的窗口里打开的编辑器要会等待：EDITOR="code --wait"。）',
  },

  paging: { more: key('Enter', '继续看'), enough: key('q', '不看了') },
  summary: {
    title: '整课回顾',
    ladder: '完整的时序图',
    showLadder: '再看一遍整张时序图',
    partOfLadder: '这里只有这次学过的几幕。',
    score: (right, total) => `${total} 道题里，第一次就答对的有 ${right} 道`,
    notScored: '这次是连续播放，题目不计分。',
    remember: '记住这些',
    next: (title) => `下一课：${title}`,
    exercise: (title) => `练习：${title}`,
    again: '再学一遍这一课',
    menu: '回菜单',
    last: '目前这是最后一课。',
    ask: '接下来去哪儿？',
    keys: [key('↑↓', '选择'), key('Enter', '出发')],
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
    kept: '没有任何改动。',
    needsYes: '这里没有终端可以确认，请加上 --yes。',
    warning(warning) {
      switch (warning.kind) {
        case 'damaged':
          return `进度文件无法读取。原来的文件保留在 ${repeated(warning.kept)}，从头开始记录进度。`;
        case 'unwritable':
          return `进度无法保存在 ${repeated(warning.path)}（${safe(reasonOf(warning.reason))}）。其他功能不受影响。`;
        case 'newer':
          return `进度文件由更新版本的 net-lessons 写入（格式 ${warning.version}）。保持原样，这次不保存进度。`;
      }
    },
  },

  list: {
    entry: (title, note) => `${title}（${note}）`,
    play: '在终端里学一课：',
    howTo: ['net-lessons play <lesson>', 'net-lessons play <lesson> --auto    不停顿', 'net-lessons --help'],
  },

  lines: {
    number: (count) => `请输入 1 到 ${count} 之间的数字。`,
    prompt: '> ',
    unknown: '没有这个按键。',
  },

  usage: {
    usage: '用法：',
    commands: '命令：',
    options: '选项：',
    arguments: '参数：',
  },

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
      '`i`：查看相关的服务器或 socket 的各个属性。',
      '`r`：连续运行，不再停下。',
      '`q`：结束程序并退出，`Ctrl-C` 也一样。',
    ],
    stacks: (option) =>
      `用了 \`${option}\`，Node 打印的调用栈里可能多出 net-lessons 的几行，或者末尾少几行。其他方面和平时一样。`,
    noNode: (programs) => `${programs.join('、')} 没有以可观察的方式运行 Node，所以没有可以讲解的内容。`,
    unwatched: ({ what, count, files, node }, inTurn) => {
      const names = list(files.map((file) => `\`${repeated(file)}\``));
      const those = names && `（${names}）`;
      const file = repeated(files[0] ?? '');
      switch (what) {
        case 'old':
          return `${names || '程序'} 是在 Node ${safe(node)} 下照常运行的。要观察它，需要 Node 16 或更新的版本。`;
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

  errors: {
    noProgram: (file, near) =>
      `没有 ${repeated(file)} 这个文件。${near === undefined ? '' : `是不是想写 ${repeated(near)}？`}`,
    watchWhat:
      '请说明要观察什么：net-lessons watch server.js client.js，或在 -- 之后写命令：net-lessons watch -- npm start',
    filesOrCommand: '要么写文件，要么在 -- 之后写一条命令，不能两者都写。',
    stepNeedsTerminal: '--step 需要交互式终端；不加它，程序会边运行边讲解。',
    stepAlone: '--step 要在终端里停下来等待按键，不能和 --json 或 --output 一起用。',
    cannotStart: (command) => `无法启动 ${repeated(command)}。它装好了吗？名字写对了吗？`,
    cannotRun: (file, reason) =>
      `无法运行 ${repeated(file)}${reason === 'special' ? '' : `（${safe(reason)}）`}${because(NO_PROGRAM[reason])}。`,
    cannotWriteFile: (file, reason) => `无法写入 ${repeated(file)}（${safe(reason)}）${because(UNWRITABLE[reason])}。`,
    refusedFile: (option, file, why) =>
      `${option} 不会覆盖 ${repeated(file)}：它${KEPT[why]}。请换一个文件名：${option} told.txt`,
    noWorkingFolder: '当前所在的文件夹已经不存在了。请换到别的文件夹再试。',

    unknownLesson: (word, near) => `没有“${repeated(word)}”这一课。${nearest(near) || '课程列表：net-lessons list'}`,
    unknownShell: (shell, shells) =>
      `没有适用于“${repeated(shell)}”的补全脚本，只有 ${shells.join('、')} 的。例如：net-lessons completion bash`,
    unknownExercise: (word, near) =>
      `没有“${repeated(word)}”这个练习。${nearest(near) || '练习列表：net-lessons practice'}`,
    unknownCheck: (word, checks) => `这里没有“${repeated(word)}”这项检查。有这些检查：${checks.join('、')}`,
    noFile: (file, exercise) => `没有 ${repeated(file)} 这个文件。要开始练习：net-lessons practice ${exercise}`,
    notTogether: (one, other) => `${one} 和 ${other} 不能一起用。`,
    jsonForAll: '--json 只用于列出全部练习：net-lessons practice --json',
    unknownCommand: (word, near) =>
      `没有“${repeated(word)}”这个命令或课程。${nearest(near) || '帮助：net-lessons --help'}`,
    unknownOption: (option, near) =>
      `没有 ${repeated(option)} 这个选项。${nearest(near) || '帮助：net-lessons --help'}`,
    missingArgument: (name) =>
      name === 'shell'
        ? '用的是哪种 shell？例如：net-lessons completion bash'
        : name === 'exercise'
          ? '要做哪个练习？练习列表：net-lessons practice'
          : '要学哪一课？课程列表：net-lessons list',
    tooManyArguments: (command) => `参数太多了。帮助：net-lessons ${command} --help`,
    badLanguage: (given) => `--lang 只能是 ${LANGUAGES.join(' 或 ')}，不能是“${repeated(given)}”。`,
    optionNeedsValue: (option) => `${repeated(option)} 后面要有一个值。帮助：net-lessons --help`,
    notHere: (option, command) => `${option} 对 ${command} 没有意义。帮助：net-lessons ${command} --help`,
    jsonNeedsLesson: '--json 要和命令一起用：list、progress，或 play <lesson>。',
    autoNeedsLesson: '--auto 要和课程一起用：net-lessons play <lesson> --auto',
    notNode: (runtime) =>
      `这要用 Node 来运行：只有 Node 能让程序停在一个事件上，${runtime} 做不到。请用：npx net-lessons@latest`,
    noTemporaryFiles: (folder, reason) =>
      `无法在 ${repeated(folder)} 写入临时文件（${safe(reasonOf(reason))}）。可以用 TMPDIR 指定别的文件夹。`,
    tooManyFiles: (reason) =>
      reason === 'EMFILE'
        ? '这里允许同时打开的文件太少（EMFILE），不够用。请放宽限制：ulimit -n 256'
        : '这台机器已经不能再打开文件了（ENFILE）。请等别的程序结束后再试。',
    couldNotWrite: (reason) => `无法写入输出（${reason}）。`,
  },
};
