// flags: -p require('net').connect.name
// mode: noargs
