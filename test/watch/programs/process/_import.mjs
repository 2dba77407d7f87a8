import net, { connect } from 'node:net';
globalThis.imported = net.connect === connect;
globalThis.connectThen = connect;
