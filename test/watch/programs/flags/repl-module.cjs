// stdin: 2 + 3\nown\nprocess.nope\n.exit\n
const repl = require('repl'); const r = repl.start({ prompt: '> ', terminal: false }); r.context.own = 'context'; r.on('exit', () => console.log('exit'));
