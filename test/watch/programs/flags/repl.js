// flags: -i
// mode: noargs
// stdin: 1 + 1\nrequire('net').isIP('::1')\nnew net.Socket().emit('x')\nthrow new Error('x')\nnew net.Socket().on('x', () => { throw new Error('in x') }).emit('x')\n.exit\n
