import type { Same } from '../../src/model/lesson-text.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '编码（encoding）',
  summary: '字符怎样变成字节，字节怎样变回字符，又会丢在哪里。',
  scenes: {
    writing: {
      title: '要发的字符串',
      intro:
        '编码，就是字符怎样变成字节的规则。客户端还没连上就写了一个字符串，并打印 socket 的两个属性：`bytesWritten`，还有 `writableLength`，也就是还有多少在等（老程序里叫 `bufferSize`）。后来它又写了一个字符串，这次指定了编码；服务器打印收到的字节。',
      say: {},
      questions: {
        counts: {
          ask: '客户端还没连上，就写了 `€€€`：三个字符，在 UTF-8 里每个占三个字节。它会打印哪两个数？',
          choices: {
            '0-9': {
              label: '已写 0 个字节，还有 9 个在等',
              why: '`bytesWritten` 说的不是已经发走了多少，还在等的也算在内。',
            },
            '9-9': {
              label: '已写 9 个字节，还有 9 个在等',
              why: '两个属性数的是同一个字符串，单位却不一样。',
            },
            '9-3': {
              label: '已写 9 个字节，还有 3 个在等',
              why: '在等的字符串还是字符串，能发送了才变成字节。所以 `writableLength` 数的是字符；`bytesWritten` 数字节，还没发的也算。',
            },
            '3-3': {
              label: '已写 3 个字节，还有 3 个在等',
              why: '那是字符串的 `length`。虽然一个字节都没发走，`bytesWritten` 数的已经是字节。',
            },
          },
          hints: [
            '还不能发送的字符串，得先存着。存成什么：原样的字符串，还是字节？',
            '一个属性的名字里就带着单位。另一个看的是在等的东西，而那还是一个字符串。',
          ],
        },
        base64: {
          ask: "现在，客户端调用 `write('aGkh', 'base64')`。服务器会收到什么？",
          choices: {
            text: {
              label: '`aGkh` 这四个字母，并注明是 base64',
              why: '路上走的只有字节，对端不会知道你用了什么编码。',
            },
            decoded: {
              label: '`aGkh` 按 base64 解码得到的三个字节',
              why: '编码参数说的是：这个字符串该怎么读。base64 用四个字母写出任意三个字节，发的就是那三个字节。',
            },
            encoded: {
              label: '八个字母：把 `aGkh` 编成 base64',
              why: '那得先有字节。`write()` 只把字符串变成字节，从不反过来。',
            },
          },
          hints: [
            '第二个参数不写就是 `utf8`。那时 `write()` 对字符串做了什么？',
            'base64 是把字节写成字符串的一种办法。',
          ],
        },
      },
    },

    pieces: {
      title: '分两块到达',
      intro: "`你好` 一共六个字节，客户端先发四个，再发两个。服务器把每一块加到一个字符串后面，到 'end' 时打印。",
      say: {},
      questions: {
        collected: {
          ask: '六个字节都到齐了，只是切口在第二个字中间。服务器打印的 `text` 会是什么？',
          choices: {
            broken: {
              label: '`你`，后面跟着几个 `�`',
              why: '`text += data` 把每一块单独变成字符串。里面凑不成字符的，就变成替换字符 `�`，原来的字节也就没了。',
            },
            whole: {
              label: '`你好`，因为打印的时候字节都齐了',
              why: '`text` 里从来没有字节：每一块一到，就已经变成字符了。',
            },
            dropped: {
              label: '`你`，被切开的那个字丢掉了',
              why: '不会悄悄丢掉：每个读不成字符的地方，都会留下标记。',
            },
            thrown: {
              label: '什么也没有：半个字不是合法的 UTF-8，服务器抛出异常退出',
              why: '`+=` 调用的是 `toString()`，遇到不合法的 UTF-8，它从不抛出异常。',
            },
          },
          hints: [
            '`text` 是字符串，`data` 是 `Buffer`。要加在一起，`+=` 得先做什么？',
            '第一块到的时候，它得把 `e4 bd a0 e5` 变成字符。后面还有什么字节，它能知道吗？',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它打印出来的和客户端发的一样。',
        reached: '服务器打印的，和客户端发的一样。',
        missed: '服务器打印的，和客户端发的不一样。',
        candidates: {
          named: {
            why: '`+=` 本来就是这么做的。编码没有弄错，错在这一块断得太早。',
          },
          encoding: {
            why: '这样，socket 会自己把字节变成字符串，先把字符拼完整，再交给你。',
          },
          concat: {
            why: '这里拼的确实是字节，可是太晚了：被切开的那个字，在 `text` 里只剩下 `�` 的字节。',
          },
        },
        say: {
          kept: ({ record: { data, state } }) =>
            `到了 ${state.bytesRead} 个字节，监听器只拿到 \`${data?.text}\`：剩下的还在 socket 里等着。`,
        },
      },
    },

    couple: {
      title: '两个客户端',
      intro:
        "设置了 `setEncoding('utf8')`，socket 给出的字符串里都是完整的字符。它内部用的 `StringDecoder`（解码器），也可以单独拿来用。“中”字有三个字节，`ann` 先发两个；接着 `bob` 发 `hi`；然后 `ann` 发最后一个字节。",
      say: {
        kept: ({ record }) =>
          `\`${record.text}\`：\`decoder.write()\` 和 \`socket.write()\` 方向相反，把字节变成字符串。它只交出完整的字符，不完整的留到下一次调用。`,
      },
      questions: {
        second: {
          ask: '现在，`bob` 的 `hi` 到了。服务器打印的 `text` 会是什么？',
          choices: {
            nothing: {
              label: '空字符串：解码器要先等“中”字剩下的那个字节',
              why: '`h` 不可能是多字节字符的后半截，于是前面那半个字就作废了。',
            },
            broken: {
              label: '`�hi`',
              why: '解码器把 `hi` 接在了 `ann` 的字节后面：它不知道有几条连接。每条连接都要有自己的解码器，`setEncoding()` 就是这样做的。',
            },
            alone: {
              label: '`hi`：那是另一条连接',
              why: 'socket 有两个，解码器却只有一个，两条连接的字节都进了它。',
            },
          },
          hints: [
            '这个服务器创建了几个解码器？又有几条连接？',
            '解码器里放着两个字节，是谁的？现在接在后面的又是什么？',
          ],
        },
      },
    },

    image: {
      title: '一去一回',
      intro:
        '这个服务器把收到的发回去。客户端发出每张 PNG 图片开头的四个字节（按 `hex` 写，一个字节是两位数字），再打印收回来的内容。',
      say: {},
      questions: {
        back: {
          ask: '四个字节里，第一个是 `89`，在 UTF-8 里不成字符，后三个是 `PNG`。回来的会是什么？',
          choices: {
            same: {
              label: '原来的四个字节：socket 变成字符串的，`write()` 再变回去',
              why: '对文本来说是这样。不成字符的字节，字符串里没有它的位置。',
            },
            mark: {
              label: '四个字节，`89` 换成了问号',
              why: '有些程序确实会换成 `?`。Node 换上的是另一个字符，占的不止一个字节。',
            },
            letter: {
              label: '五个字节：`89` 变成编号和它相同的那个字符，占两个字节',
              why: '那得换一种编码，把每个字节都当成一个字符的编号。UTF-8 不是这样。',
            },
            replaced: {
              label: '六个字节：`89` 变成 `�`，占三个字节',
              why: '`write()` 发的是字符串里的内容，而凡是不成字符的字节，在那里都成了 `�`。',
            },
          },
          hints: [
            '这些字节要先变成字符串。按 UTF-8 读，字符串里放得下 `89` 吗？',
            '代替这种字节的，也是一个字符，到 `write()` 时有它自己的字节。',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让任何字节都能原样回来。有一种编码把每个字节都当成一个字符，叫 latin1，在 Node 里也叫 binary。',
        reached: '回来的字节，和发出的一样。',
        missed: '回来的字节，和发出的不一样。',
        candidates: {
          binary: {
            why: '这样读，一个也不丢。可是 `write()` 还是按 UTF-8 变回字节，`89` 成了两个字节。',
          },
          writing: {
            why: '太晚了：字符串里已经是 `�`。它的编号是 `fffd`，而 latin1 只发编号的最后一个字节：`fd`。',
          },
          bytes: {
            why: '不写 `setEncoding()`，进来是字节，出去也是字节，中间没有字符串。',
          },
          both: {
            why: '进来时一个字节变成一个字符，出去时再变回来：`setDefaultEncoding()` 指定 `write()` 用什么编码。不过，不经过字符串更简单。',
          },
        },
      },
    },
  },
  remember: [
    '字符串发出去就是字节，用 UTF-8，或者用 `write()` 的第二个参数指定的编码。用的是哪种编码，不会一起发过去。',
    '`bytesWritten` 数字节，还在等的也算；在等的字符串，`writableLength` 数的是字符。',
    "一次 'data' 可能断在一个字符中间。要拼完整，用 `socket.setEncoding('utf8')`，或者每条连接一个 `StringDecoder`；每一块各自 `toString()` 是不行的。",
    '不是文本的字节，变成 UTF-8 字符串就变不回来了：让它们留在 `Buffer` 里。',
  ],
};
