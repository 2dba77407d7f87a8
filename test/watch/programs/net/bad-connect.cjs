require('net').connect({});
