import type { Explanation } from '../../../model/explanation.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { functions } from '../narration/functions.ts';

const means = (name: keyof typeof functions): string => meaningIn(language, functions[name]);

/** The functions of the module itself. */
export const ofModule = {
  'net.createServer': {
    what: `Makes a \`net.Server\` and returns it. ${means('net.createServer')}`,
    when: "The function that may be given last is nothing but a listener for 'connection': it runs once for each client. If you also call `server.on('connection', …)`, both functions run.",
    advice: 'Call `listen()` next. A first argument such as a number or a string throws `ERR_INVALID_ARG_TYPE`.',
  },
  'net.connect': {
    what: `Makes a \`net.Socket\`, begins to connect it, and returns it at once. ${means('net.connect')}`,
    when: 'This is how a program becomes a client. `net.connect` and `net.createConnection` are one and the same function.',
    advice:
      "Add a listener for 'error' right away, or a refused connection ends the process. You may `write()` at once: it waits until the connection stands.",
  },
  'net.connect(options)': {
    what: 'The form that takes everything: `{ port, host }` for TCP or `{ path }` for a Unix socket or named pipe, with all other options beside them.',
    advice:
      'The same object goes to `new net.Socket()` and to `socket.connect()`, so the options of both can stand in it. Without `port` and `path` the call throws `ERR_MISSING_ARGS`.',
  },
  'net.connect(path)': {
    what: 'Connects to a Unix socket, or on Windows to a named pipe. Any string that is no number is taken for such a path.',
    advice:
      "So `net.connect('localhost')` looks for a file called `localhost` and gets `ENOENT`. For TCP the port comes first.",
  },
  'net.connect(port,host)': {
    what: "Connects by TCP. The host is an IP address or a name; left out, it is the name 'localhost', which has to be looked up and may turn out to be `::1`.",
    advice: "Say '127.0.0.1' if you mean exactly that. The port may be a string of digits.",
  },
  'net.createConnection': {
    what: 'The same function as `net.connect`, under its older name: it makes a `net.Socket`, begins to connect it, and returns it at once.',
    when: "The function given last is a listener for 'connect' that runs once; it gets no argument, and it is not called if connecting fails.",
    advice: "Add a listener for 'error' right away: that is where a failure to connect shows.",
  },
  'net.createConnection(options)': {
    what: 'The form with an options object. Its options go to `new net.Socket()` as well as to `socket.connect()`, and `timeout` is one of its own.',
    advice: 'Give it `port`, or `path` for a Unix socket; with neither it throws `ERR_MISSING_ARGS`.',
  },
  'net.createConnection(path)': {
    what: 'Connects to a Unix socket or a named pipe. It has no ports and no addresses, and there is nothing to look up.',
    advice:
      '`ENOENT` means that there is no such file; `ECONNREFUSED`, that the file is there but nobody listens behind it any more.',
  },
  'net.createConnection(port,host)': {
    what: "Connects by TCP to a port of a host. Left out, the host is the name 'localhost'.",
    advice:
      'A name can stand for several addresses, and Node tries them one after the other; an IP address is used as it is.',
  },
  'net.getDefaultAutoSelectFamily': {
    what: 'Tells whether new connections try both IPv6 and IPv4 addresses of a name when nobody says otherwise.',
    when: 'It is true unless the program, or the command line with `--no-network-family-autoselection`, switched it off.',
  },
  'net.setDefaultAutoSelectFamily': {
    what: 'Switches for the whole process whether connections to a name try its IPv6 and IPv4 addresses in turn.',
    when: 'It holds for connections that are begun afterwards. Anything but a boolean throws `ERR_INVALID_ARG_TYPE`.',
    advice:
      'Switch it off only to find out whether a failure comes from the second family; the option `autoSelectFamily` does the same for one connection.',
  },
  'net.getDefaultAutoSelectFamilyAttemptTimeout': {
    what: 'Tells how many milliseconds each address of a name gets before Node tries the next one.',
    when: 'The value differs between versions of Node, and the documentation itself names two: ask, as this page does.',
  },
  'net.setDefaultAutoSelectFamilyAttemptTimeout': {
    what: 'Sets for the whole process how many milliseconds each address of a name gets before Node tries the next one.',
    when: 'Values from 1 to 9 become 10, and 0 throws `ERR_OUT_OF_RANGE`.',
    advice:
      'Raise it if connections to far-away hosts that are well fail with an AggregateError in which `ETIMEDOUT` stands: those addresses had too little time.',
  },
  'net.isIP': {
    what: 'Returns 4 for an IPv4 address, 6 for an IPv6 address, and 0 for anything else, names included.',
    when: "It is strict: '127.1', '127.000.000.001' and '127.0.0.1/24' are all 0. An IPv4 address in IPv6 clothes, '::ffff:127.0.0.1', is 6.",
  },
  'net.isIPv4': {
    what: 'Whether a string is an IPv4 address in the usual form of four numbers.',
    when: 'Leading zeros and short forms make it false. It asks nobody: it says nothing about whether the address can be reached.',
  },
  'net.isIPv6': {
    what: 'Whether a string is an IPv6 address. Addresses with a zone, such as `fe80::1%lo`, count too.',
    when: 'Square brackets, as in URLs, make it false.',
    advice: 'Take the brackets off before you ask, and before you connect.',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
