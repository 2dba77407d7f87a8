import net, { connect } from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
const before = connect;
net.connect = function patched(...args) { return before(...args); };
console.log(connect === before); syncBuiltinESMExports(); console.log(connect.name, net.createConnection.name);
