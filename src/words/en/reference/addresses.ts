import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** `net.BlockList`, `net.SocketAddress` and `net.BoundSocket`. */
export const ofAddresses = {
  'net.BlockList': {
    what: 'A list of rules about IP addresses: single ones, ranges, subnets. `check()` says whether an address is on it; by itself it blocks nothing.',
    when: "Ask it in a 'connection' listener, or give it as the option `blockList` to a server or a socket.",
    advice: "Say 'ipv6' wherever an address is one: the type is 'ipv4' unless you do.",
  },
  'net.BlockList#addAddress': {
    what: 'Adds one address to the list.',
    when: "The type is 'ipv4' unless you say 'ipv6'; an address that does not fit it throws `ERR_INVALID_ADDRESS`.",
  },
  'net.BlockList#addAddresses': {
    what: 'Adds many addresses of one type in a single step, faster than one after the other.',
    when: 'One that is no address throws `ERR_INVALID_ADDRESS`, and none is added.',
  },
  'net.BlockList#addCIDR': {
    what: "Adds a subnet as it is commonly written: '10.0.0.0/8' or 'fd00::/8'. The family is told by the address.",
    when: 'Without the slash and the number it throws `ERR_INVALID_ARG_VALUE`.',
  },
  'net.BlockList#addCIDRs': {
    what: "Adds a whole array of subnets, each written like '10.0.0.0/8'.",
    advice: '`addCIDRs(net.BlockList.PRIVATE_RANGES)` adds most private and local addresses at once, but not all.',
  },
  'net.BlockList#addRange': {
    what: 'Adds all addresses from a first to a last one, both included.',
    when: 'If the first is greater than the last, it throws `ERR_INVALID_ARG_VALUE`.',
  },
  'net.BlockList#addSubnet': {
    what: "Adds a subnet: an address, and how many of its leading bits count. `addSubnet('10.0.0.0', 8)` means all that begins with 10.",
    when: "Say 'ipv6' as the third argument if it is one.",
  },
  'net.BlockList#check': {
    what: 'Returns true if an address is on the list.',
    when: "The type is 'ipv4' unless you say 'ipv6': an IPv6 address that is checked without it is simply not found, and neither is text that is no address.",
    advice: "For IPv6 write `list.check(address, 'ipv6')`. IPv4 addresses in IPv6 form are found by their IPv4 rules.",
  },
  'net.BlockList#clear': {
    what: 'Removes all rules.',
    when: 'From then on `check()` is false for every address.',
  },
  'net.BlockList#fromJSON': {
    what: 'Adds rules from the form that `toJSON()` gives: an array of strings, or the same as JSON text.',
    when: 'The rules that are there stay. A faulty line may throw, be passed over without a word, or even become another rule, as `/199` becomes `/19`.',
    advice: 'Compare `rules` afterwards if the text comes from outside.',
  },
  'net.BlockList#removeAddress': {
    what: 'Removes one address that was added with `addAddress()`.',
    when: 'If it is not there, nothing happens. It does not cut a hole into a range or subnet.',
  },
  'net.BlockList#removeCIDR': {
    what: "Removes a subnet, written like '10.0.0.0/8'.",
    when: 'If it is not there, nothing happens.',
  },
  'net.BlockList#removeRange': {
    what: 'Removes a range that was added with exactly this first and last address.',
    when: 'If it is not there, nothing happens.',
  },
  'net.BlockList#removeSubnet': {
    what: 'Removes a subnet that was added with exactly this address and number of bits.',
    when: 'If it is not there, nothing happens.',
  },
  'net.BlockList#toJSON': {
    what: 'Returns the rules as an array of strings, so that `JSON.stringify()` can store a list.',
    when: '`fromJSON()` reads it back; only older versions of Node make another address of IPv4 in IPv6 form, such as `::ffff:1.2.3.4`.',
  },
  'net.BlockList.isBlockList': {
    what: 'Whether a value is a `net.BlockList`.',
    when: 'Where Node knows the options named `blockList`, they ask it, and throw `ERR_INVALID_ARG_TYPE` for anything else but empty values such as null, with which nothing is blocked.',
  },
  'net.BlockList.PRIVATE_RANGES': {
    what: 'Private, loopback and link-local subnets of IPv4 and IPv6, as an array that cannot be changed. It is meant for `addCIDRs()`.',
    when: 'It is not complete: as `blockList` of a socket it stops `127.0.0.1`, but `0.0.0.0` and `::` still reach this machine.',
    advice:
      'To keep a program that fetches what others name out of the local network, add `0.0.0.0/8`, `::/128` and `100.64.0.0/10`.',
  },
  'net.BlockList#rules': {
    what: "The rules as readable strings, such as 'Address: IPv4 127.0.0.2'.",
    when: 'Their order differs between versions of Node.',
    advice: 'Use it for looking, not for deciding: that is what `check()` is for.',
  },
  'net.BlockList#size': {
    what: 'How many rules there are.',
    when: 'The same as `rules.length`, but without making the array.',
  },
  'net.SocketAddress': {
    what: 'An IP address with its port and family in one object that cannot be changed.',
    when: 'The methods of `net.BlockList` take it instead of a string and a type, except those with CIDR in their name.',
    advice: 'It connects to nothing; for that, pass its `address` and `port` on.',
  },
  'net.SocketAddress#constructor': {
    what: 'Makes one from `{ address, family, port, flowlabel }`, each of which can be left out.',
    when: 'Without anything it is `127.0.0.1` and port 0. Text that is no address throws `ERR_INVALID_ADDRESS`; names are not looked up.',
  },
  'SocketAddress.options.address': {
    what: 'The IP address as a string.',
    when: "Left out, it is '127.0.0.1', or '::' if the family is 'ipv6'. It has to fit the family, or `ERR_INVALID_ADDRESS` is thrown.",
  },
  'net.SocketAddress#address': {
    what: 'The IP address as a string.',
    when: 'It never holds a name, and IPv6 stands without square brackets.',
  },
  'SocketAddress.options.family': {
    what: "'ipv4' or 'ipv6'; left out, 'ipv4'.",
    when: 'It is not guessed from the address: an IPv6 address without it throws.',
    advice: "What `socket.remoteFamily` says, 'IPv4' or 'IPv6', can be given as it is: capital letters do no harm.",
  },
  'net.SocketAddress#family': {
    what: "'ipv4' or 'ipv6', in small letters.",
    when: "Sockets and `server.address()` write 'IPv4' and 'IPv6', so don't compare the two as they are.",
  },
  'SocketAddress.options.flowlabel': {
    what: 'A label of IPv6 for packets that belong together.',
    when: "It means something only with the family 'ipv6'; 0 if left out.",
  },
  'net.SocketAddress#flowlabel': {
    what: 'The IPv6 flow label that it was made with.',
    when: '0 unless one was given, and for IPv4 in any case.',
  },
  'SocketAddress.options.port': {
    what: 'The port, 0 if left out.',
    when: 'Numbers that are no port throw `ERR_SOCKET_BAD_PORT`. Give a number: on Node 20 a string ends the process.',
  },
  'net.SocketAddress#port': {
    what: 'The port, a number.',
    when: '0 unless one was given.',
  },
  'net.SocketAddress.parse': {
    what: "Makes a SocketAddress of text such as '127.0.0.1:8000' or '[::1]:8000'. An IPv6 address needs its brackets.",
    when: "It returns undefined for a text that it cannot read; what is no string throws `ERR_INVALID_ARG_TYPE`. It reads the text as a URL: '127.0.0.1:80' gives port 0, and '2130706433:1' is an address too.",
  },
  'net.BoundSocket': {
    what: 'A socket that has its address and port already but neither listens nor connects. Give it to `listen()` or to `new net.Socket()`.',
    when: 'Binding happens in the constructor: a port on which somebody listens is thrown there as `EADDRINUSE`, and is no event. Two that are only bound may share a port, and then only one of them can listen, unless both have `reusePort`.',
    advice:
      'Close it if you do not hand it on. Once it is handed on, `address()`, `fd()` and `close()` throw `ERR_SOCKET_HANDLE_ADOPTED`.',
  },
  'net.BoundSocket#constructor': {
    what: 'Binds at once: to `host` and `port`, or to a `path`. What goes wrong is thrown.',
    when: 'Without options it takes a free port on all addresses of IPv4.',
    advice: "Give '127.0.0.1' as the host if only this machine is meant.",
  },
  'BoundSocket.options.host': {
    what: 'The IP address of this machine to bind to.',
    when: 'A name throws `ERR_INVALID_ARG_VALUE`: nothing is looked up here. Left out, it is `0.0.0.0`, or `::` with `ipv6Only`.',
  },
  'BoundSocket.options.port': {
    what: 'The port to bind to; 0 or nothing means any free one.',
    when: '`address().port` tells which one it is, right after the constructor.',
  },
  'BoundSocket.options.ipv6Only': {
    what: 'Keeps a socket on `::` to IPv6 alone.',
    when: 'Without a host, the host is `::` then. With an IPv4 address it changes nothing.',
  },
  'BoundSocket.options.reusePort': {
    what: 'Lets several sockets bind the same address and port; the operating system shares the clients out.',
    when: 'Every one of them has to ask for it, and not all systems can do it.',
  },
  'BoundSocket.options.path': {
    what: 'A path to bind to: a Unix socket, or a named pipe on Windows.',
    when: 'It excludes the options of TCP: both together throw `ERR_INVALID_ARG_VALUE`.',
  },
  'net.BoundSocket#address': {
    what: 'Where it is bound: an object with `address`, `family` and `port`, or the path as a string.',
    when: 'After it was handed on or closed, it throws `ERR_SOCKET_HANDLE_ADOPTED`.',
  },
  'net.BoundSocket#isPipe': {
    what: 'True if it is bound to a path, false for TCP.',
    when: 'If the property is missing, your Node does not know paths here.',
  },
  'net.BoundSocket#fd': {
    what: "The number of the operating system's descriptor, or -1 where there is none, as on Windows.",
    when: 'Only before it is handed on; later it throws `ERR_SOCKET_HANDLE_ADOPTED`.',
    advice: "Don't close the descriptor yourself.",
  },
  'net.BoundSocket#close': {
    what: 'Gives the port or path back, if nobody was given the socket.',
    when: 'After it was handed on, or closed before, it throws `ERR_SOCKET_HANDLE_ADOPTED`.',
  },
  'net.BoundSocket#[Symbol.dispose]': {
    what: 'Closes it at the end of a block, for `using`; does nothing if it was handed on or closed.',
    advice: 'It makes the early exit safe: what was not handed on is given back.',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
