import { AT_ONCE, AT_ONCE_ZH, type Cues, EVENT, NOT, NOT_ZH, PROGRAM, PROGRAM_ZH, SIDE, SIDE_ZH } from './cues.ts';

export interface QuestionFacts {
  cues: Cues;
  /** Ids of the lessons that show it. These lessons need not exist yet. */
  lessons: readonly string[];
}

/** Questions as people type them, with the words that identify them. If several match equally well, the first is used. */
export const QUESTIONS = {
  'server close hangs': {
    cues: {
      en: [
        ['server|listener', 'clos|stop|shut|quit', `${NOT}|wait|callback|slow|long|takes|exit|finish`],
        ['how|right way|properly', 'clos|stop|shut', 'server'],
        ['graceful|cleanly', 'shut|stop|clos|exit|restart'],
      ],
      zh: [
        ['server|服务器|服务', 'close|关闭|关不|停止|停不', `${NOT_ZH}|回调|关不|停不|很久|慢`],
        ['怎么|如何|怎样', '关闭|停止|关掉', 'server|服务器'],
        ['优雅|平滑', '关闭|停止|退出|重启|停机'],
      ],
    },
    lessons: ['createServer', 'close'],
  },
  'process does not exit': {
    cues: {
      en: [
        [PROGRAM, NOT, 'exit|quit|terminat|finish|stop|end|return|com(?:e|ing) back|complete|close|die'],
        [PROGRAM, 'keep|stay|still', 'running|alive|open'],
        [PROGRAM, 'hang|stuck|freez'],
        ['server|client|it\\b', NOT, 'exit|quit|terminat'],
        [NOT, 'exit|quit|terminat'],
      ],
      zh: [
        [PROGRAM_ZH, NOT_ZH, '退出|结束|停止|终止|停下|返回'],
        ['进程|程序|node', '挂起|卡住|卡死|卡着'],
        ['不退出|退不出|无法退出|不会退出|没有退出|不结束|停不下来|退不了'],
      ],
    },
    lessons: ['createServer', 'handles'],
  },
  'server crashes when a client leaves': {
    cues: {
      en: [
        ['unhandled|uncaught|handle|catch', 'error'],
        [
          'crash|dies|goes? down|take down|bring down',
          'server|process|program|app|node|client|disconnect|error|connection|reset',
        ],
        ['crash|dies|goes? down|kill', 'server|process|program|app', 'client|disconnect|connection|reset|when'],
      ],
      zh: [
        ['崩溃|挂掉|挂了|宕机|崩了', '客户端|断开|错误|连接|error|服务器|程序|进程'],
        ['未处理|未捕获', 'error|错误|异常'],
      ],
    },
    lessons: ['errors'],
  },
  'how to notice that the other side is gone': {
    cues: {
      en: [
        [
          'detect|know|tell|find out|check|notice|see\\b|determine',
          'disconnect|clos|gone|lost|left|leave|dropp|offline|still connected|alive',
          SIDE,
        ],
      ],
      zh: [['检测|知道|判断|发现|感知|得知|监听', '断开|断线|掉线|关闭|离开|下线|断了|还在', SIDE_ZH]],
    },
    lessons: ['data-end', 'timeout'],
  },
  'connection closes by itself': {
    cues: {
      en: [['socket|client|connection', 'clos|disconnect|end|drop|die|lost', `${AT_ONCE}|unexpected|random|why`]],
      zh: [['连接|socket|套接字|客户端', `${AT_ONCE_ZH}|老是|总是|为什么`, '断|关闭|结束|掉']],
    },
    lessons: ['data-end', 'timeout'],
  },
  'process exits at once': {
    cues: {
      en: [[`${PROGRAM}|server`, 'exit|quit|end|stop|die|finish|terminat|clos', AT_ONCE]],
      zh: [[PROGRAM_ZH, AT_ONCE_ZH, '退出|结束|停']],
    },
    lessons: ['createServer'],
  },
  'no data arrives': {
    cues: {
      en: [
        [NOT, 'data', `${EVENT}|receiv|arriv|get`],
        [NOT, 'receiv|arriv', 'server|client|socket|message|data|anything'],
        ['socket|client|connection|request', 'hang|stuck|pending'],
      ],
      zh: [['不|没|无', 'data|数据|消息', '触发|收到|接收|到达|来'], ['收不到|接收不到|没收到']],
    },
    lessons: ['data-end'],
  },
  'no end or close event': {
    cues: {
      en: [[NOT, '(?:end|close|finish)\\b', EVENT]],
      zh: [['不|没|未', 'end|close|finish', '触发|来|事件|收到']],
    },
    lessons: ['data-end', 'close'],
  },
  'timeout does not close the socket': {
    cues: {
      en: [['timeout|settimeout', NOT, 'clos|disconnect|end|destroy|kill|work|fire']],
      zh: [['timeout|超时', '不|没', '关闭|断开|触发|生效|作用|结束']],
    },
    lessons: ['timeout'],
  },
  'how to limit the time to connect': {
    cues: {
      en: [
        ['connect', 'timeout|time out|timed|limit the time|too long|takes? long|forever', 'how|set|limit|why|add|long'],
      ],
      zh: [['连接', '超时|太久|很久|时限', '设置|怎么|如何|限制|设']],
    },
    lessons: ['connect'],
  },
  'write before connect': {
    cues: {
      en: [['write|send', 'before|wait|until', 'connect']],
      zh: [['连接|连上|connect', '之前|以前|前|等', 'write|写|发']],
    },
    lessons: ['connect'],
  },
  'how to reconnect': {
    cues: { en: [['reconnect|re connect|connect again|retry|try again']], zh: [['重连|重新连接|再连|重试']] },
    lessons: ['connect'],
  },
  'not reachable from another machine': {
    cues: {
      en: [
        [
          NOT,
          'connect|reach|access|see|open|visit|work',
          'another|other|remote|phone|outside|network|lan\\b|docker|container|different',
        ],
      ],
      zh: [['别的|另一台|其他|其它|外网|局域网|手机|外部|容器|docker|远程', '连|访问|打开', '不|无法|没']],
    },
    lessons: ['localhost'],
  },
  'address is null': {
    cues: {
      en: [
        ['address', 'null|undefined'],
        ['cannot read propert', 'null', 'port|address|family'],
      ],
      zh: [['address', '空|null']],
    },
    lessons: ['listen', 'createServer'],
  },
  'which address the client has': {
    cues: {
      en: [['ip\\b|ips\\b|address', 'client|remote|user|visitor|peer|sender', 'get|find|how|know|which|what|see|read']],
      zh: [['ip|地址', '客户端|对方|对端|用户|访客|远程', '获取|得到|怎么|如何|拿到|知道|什么|查']],
    },
    lessons: ['connection', 'address'],
  },
  'broken characters': {
    cues: {
      en: [
        [
          'garbled|gibberish|mojibake|broken|weird|strange|question mark|replacement|wrong|damaged|cut',
          'character|text|encod|letter|utf|chinese|umlaut|emoji|symbol',
        ],
      ],
      zh: [['乱码'], ['中文|汉字|字符|表情|emoji|编码', '问号|坏|切断|截断|乱|显示|不对']],
    },
    lessons: ['encoding'],
  },
  'write to all clients': {
    cues: {
      en: [
        ['broadcast|chat'],
        ['send|write', 'all\\b|every|each|other', 'client|socket|connection|user'],
        ['list|track|keep|store|get', 'all\\b|every|connected', 'client|socket|connection'],
      ],
      zh: [['广播|群发|聊天室'], ['所有|全部|每个|每一个', '客户端|连接|socket|用户', '发|列表|保存|获取|通知']],
    },
    lessons: ['chat'],
  },
  'browser shows no page': {
    cues: {
      en: [
        [
          'browser|chrome|firefox|curl|postman',
          `${NOT}|blank|empty|invalid|spin`,
          'show|display|load|answer|respon|page|open|work|understand|connect',
        ],
      ],
      zh: [
        [
          '浏览器|网页|chrome|curl|postman',
          'net|tcp|服务器|socket',
          '空白|不显示|无效|没|打不开|转圈|显示|一直|不能|不了',
        ],
      ],
    },
    lessons: ['http'],
  },
  'net in the browser': {
    cues: {
      en: [
        ['browser|react|webpack|vite|front ?end|angular|vue|electron renderer', 'net\\b|tcp|socket|module'],
        ['resolve|cannot find module|not found|externalized', 'net\\b'],
      ],
      zh: [['浏览器|前端|网页|react|webpack|vite|vue', 'net|tcp|socket|套接字']],
    },
    lessons: [],
  },
  'did it arrive': {
    cues: {
      en: [
        ['guarantee|confirm|acknowledg|sure|know|whether|did', 'arriv|receiv|deliver|got\\b|reach'],
        ['lose|lost|loss|missing|drop', 'data|byte|message|packet'],
        ['order\\b|in order', 'data|byte|message|packet|arriv|write'],
        ['order\\b', 'guarantee|kept|keep|right'],
      ],
      zh: [
        ['确认|保证|知道|确定|会不会|是否', '到达|收到|送达|丢'],
        ['丢失|丢数据|丢包|丢消息'],
        ['数据|消息|字节', '丢'],
        ['顺序', '数据|消息|字节|到达|write'],
      ],
    },
    lessons: ['connection'],
  },
  'send an object': {
    cues: {
      en: [['send|write|transfer|pass', 'json|object|array|number|struct|file']],
      zh: [['发送|发|写|传', 'json|对象|数组|数字|文件']],
    },
    lessons: ['framing'],
  },
  'end or destroy': {
    cues: {
      en: [
        ['end\\b', 'destroy'],
        ['end\\b|destroy', 'close', 'difference|differ|versus|vs\\b|or\\b|between'],
        ['how|right way|correct way|properly', 'close|end\\b|disconnect|terminate|hang up', SIDE],
      ],
      zh: [
        ['end|destroy', 'close|destroy', '区别|不同|还是'],
        ['怎么|如何|怎样', '关闭|断开|结束', SIDE_ZH],
      ],
    },
    lessons: ['timeout', 'data-end', 'close'],
  },
} as const satisfies Readonly<Record<string, QuestionFacts>>;

export type QuestionId = keyof typeof QUESTIONS;

export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];
