const net = require('net');
const socket = new net.Socket();
try { socket.emit('error', new Error('own')); } catch (error) { console.log(error.message); }
try { socket.emit('error', 'text'); } catch (error) { console.log(error.message, error.code); }
try { socket.emit('error'); } catch (error) { console.log(error.message, error.code); }
try { net.createServer().emit('error', { odd: true }); } catch (error) { console.log(error.message, error.code, error.context); }
socket.emit('error', new Error('not caught'));
