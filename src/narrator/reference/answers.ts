import type { CodeWord } from './codes.ts';
import { type Cues, countMatchedGroups, NOT, normalizeQuestion } from './cues.ts';
import type { ItemId } from './items.ts';
import { QUESTION_IDS, QUESTIONS, type QuestionId } from './questions.ts';
import type { WordId } from './words.ts';

/** The topic that answers a question. */
export type TopicReference =
  | { kind: 'question'; question: QuestionId }
  | { kind: 'word'; word: WordId }
  | { kind: 'code'; code: CodeWord }
  | { kind: 'item'; id: ItemId };

/** Questions that are answered by other topics. */
const ANSWERED: readonly { cues: Cues; by: TopicReference }[] = [
  {
    by: { kind: 'word', word: 'framing' },
    cues: {
      en: [
        [
          'message|data|packet|write|chunk|read',
          'piece|split|chunk|merge|together|combin|concatenat|joined|glued|partial|incomplete|stick|several|two\\b|twice|boundar|cut',
        ],
        ['parse', 'message|stream|packet|protocol'],
        ['data', 'event|call|fire', 'multiple|many times|more than once'],
        ['line\\b|lines', 'read|split|by line|each|parse'],
      ],
      zh: [['数据|消息|data|包|write', '粘|拆|分成|合并|一起|一次|多次|不完整|一半|拼|两次|几次'], ['按行|逐行|一行']],
    },
  },
  {
    by: { kind: 'word', word: 'backpressure' },
    cues: {
      en: [
        ['write', 'return', 'false'],
        ['memory|ram\\b', 'grow|leak|usage|rising|too much|full|increas'],
        ['slow', 'reader|client|consumer|receiver'],
      ],
      zh: [
        ['write', '返回', 'false'],
        ['内存', '涨|增长|泄漏|占用|高|大'],
      ],
    },
  },
  {
    by: { kind: 'code', code: 'EADDRINUSE' },
    cues: {
      en: [
        [
          'port',
          'in use|used|using|busy|taken|occupied|blocked|free up|kill|holds?\\b|who\\b|which process|what process',
        ],
      ],
      zh: [['端口', '占|杀|谁|被用|释放']],
    },
  },
  {
    by: { kind: 'word', word: 'localhost' },
    cues: { en: [['localhost', `127|ipv6|refuse|${NOT}`]], zh: [['localhost', '127|连不|拒绝|区别|ipv6|不']] },
  },
  {
    by: { kind: 'word', word: 'ephemeral port' },
    cues: { en: [['free|random|available|unused|any\\b', 'port']], zh: [['空闲|随机|可用', '端口']] },
  },
  {
    by: { kind: 'word', word: 'Nagle' },
    cues: {
      en: [
        ['small|tiny|short|40 ?ms', 'write|packet|message|send', 'delay|slow|late\\b|latency'],
        ['delay|latency|slow', 'send|write|packet'],
      ],
      zh: [['延迟|慢|延时', '发|写|小包|write']],
    },
  },
  {
    by: { kind: 'item', id: 'net.Server#getConnections' },
    cues: {
      en: [['how many|number of|count', 'connection|client|socket']],
      zh: [['多少|几个|数量|个数', '连接|客户端']],
    },
  },
  {
    by: { kind: 'item', id: 'net.Server#maxConnections' },
    cues: { en: [['limit|max|too many', 'connection|client']], zh: [['限制|最多|最大|上限', '连接|客户端']] },
  },
  {
    by: { kind: 'item', id: 'net.Socket#setTimeout' },
    cues: {
      en: [['idle|inactiv|silent', 'client|connection|socket|timeout|kick|close']],
      zh: [
        ['空闲|闲置|不活动|不说话', '断开|超时|踢|关闭', '连接|客户端|socket', '怎么|如何'],
        ['空闲|闲置|不活动|不说话', '断开|超时|踢|关闭|连接'],
      ],
    },
  },
  {
    by: { kind: 'word', word: 'http' },
    cues: {
      en: [['difference|differ|versus|vs\\b|or\\b|between|relat', 'net\\b|tcp|socket', 'http']],
      zh: [['区别|不同|关系', 'net|tcp|socket', 'http']],
    },
  },
  { by: { kind: 'word', word: 'UDP' }, cues: { en: [['udp', 'tcp']], zh: [] } },
  {
    by: { kind: 'word', word: 'WebSocket' },
    cues: {
      en: [['websocket|web socket', 'difference|differ|versus|vs\\b|or\\b|between|tcp|net\\b']],
      zh: [['websocket', '区别|不同|关系|tcp|net']],
    },
  },
  {
    by: { kind: 'word', word: 'TLS' },
    cues: {
      en: [['encrypt|secure|certificate', 'how|socket|connection|server|tcp|net\\b']],
      zh: [['加密|证书', '怎么|如何|连接|socket|服务器|tcp']],
    },
  },
  {
    by: { kind: 'code', code: 'MaxListenersExceededWarning' },
    cues: {
      en: [['listener', 'twice|many|again|leak|pile|multiple|several|duplicate|added']],
      zh: [['监听', '多次|重复|泄漏|越来越多|太多']],
    },
  },
  {
    by: { kind: 'word', word: 'keep-alive' },
    cues: { en: [['keep', 'connection|socket', 'open|alive']], zh: [['保持', '连接']] },
  },
  {
    by: { kind: 'word', word: 'half-open' },
    cues: {
      en: [['cable|unplug|power|wifi|wi fi|asleep|sleep', 'connection|peer|client|socket|detect']],
      zh: [['拔|断网|断电|死连接|网线']],
    },
  },
  { by: { kind: 'item', id: 'net.Socket' }, cues: { en: [], zh: [['^套接字$']] } },
  { by: { kind: 'item', id: 'net.Server' }, cues: { en: [], zh: [['^服务器$']] } },
  { by: { kind: 'item', id: 'net.Server#listen' }, cues: { en: [], zh: [['^监听(?:端口)?$']] } },
  { by: { kind: 'item', id: 'net.Socket#setTimeout' }, cues: { en: [], zh: [['^超时$']] } },
  { by: { kind: 'item', id: 'net.Socket#setEncoding' }, cues: { en: [], zh: [['^编码$']] } },
  { by: { kind: 'item', id: 'net.BlockList' }, cues: { en: [], zh: [['^黑名单$']] } },
  { by: { kind: 'code', code: 'socket hang up' }, cues: { en: [['^h[au]ng ?up$']], zh: [] } },
  { by: { kind: 'code', code: 'UND_ERR_SOCKET' }, cues: { en: [['^(?:typeerror )?terminated$']], zh: [] } },
  { by: { kind: 'code', code: 'ETIMEDOUT' }, cues: { en: [], zh: [['连接超时']] } },
];

/** Finds the answer to a question by the most matching cues. Undefined if nothing matches. */
export function findAnswer(text: string): TopicReference | undefined {
  const plain = normalizeQuestion(text);
  const exact = QUESTION_IDS.find((id) => id === plain);
  if (exact) return { kind: 'question', question: exact };
  const own = QUESTION_IDS.map((id) => ({ cues: QUESTIONS[id].cues as Cues, by: questionReference(id) }));
  const ranked = [...own, ...ANSWERED]
    .map(({ cues, by }) => ({ by, found: countMatchedGroups(cues, plain) }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found);
  return ranked[0]?.by;
}

function questionReference(question: QuestionId): TopicReference {
  return { kind: 'question', question };
}
