const net = require('net');
const fake = Object.create(net.Socket.prototype);
console.log(fake instanceof net.Socket);
try { fake.on('x', () => console.log('x heard')); console.log(fake.emit('x')); } catch (error) { console.log(error.message); }
try { console.log(fake.readyState); } catch (error) { console.log(error.message); }
try { console.log(fake.write('x')); } catch (error) { console.log(error.message); }
const server = Object.create(net.Server.prototype);
try { console.log(server.emit('connection', 1), server.listening); } catch (error) { console.log(error.message); }
