const net = require('net');
console.log(new net.createServer() instanceof net.Server, net.Server() instanceof net.Server, net.Socket() instanceof net.Socket);
try { new net.Socket.prototype.emit(); } catch (error) { console.log(error.message); }
try { new (new net.Socket().on)(); } catch (error) { console.log(error.message); }
try { net.Socket.prototype.write.call({}, 'x'); } catch (error) { console.log(error.stack); }
try { net.Server.prototype.listen.call({}, 0); } catch (error) { console.log(error.stack); }
try { net.Server.prototype.address.call(null); } catch (error) { console.log(error.stack); }
try { net.Socket.prototype.emit.call(null, 'x'); } catch (error) { console.log(error.stack); }
try { net.Socket.prototype.on.call(undefined, 'x', () => {}); } catch (error) { console.log(error.stack); }
