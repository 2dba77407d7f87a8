// flags: -e new(require('net').Socket)().on('x',()=>{throw(new(Error)('evaluated'))}).emit('x')
// mode: noargs
