const net = require('net');
console.log(net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout() > 0);
net.setDefaultAutoSelectFamily(false);
console.log(net.getDefaultAutoSelectFamily());
net.setDefaultAutoSelectFamilyAttemptTimeout(500);
console.log(net.getDefaultAutoSelectFamilyAttemptTimeout());
try { net.setDefaultAutoSelectFamily('x'); } catch (error) { console.log(error.stack); }
