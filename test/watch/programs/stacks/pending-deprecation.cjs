// flags: --pending-deprecation --trace-warnings
require('net').createServer();
console.log('no warning of ours');
