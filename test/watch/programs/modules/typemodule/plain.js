import net from 'net'; console.log(typeof __filename, import.meta.url.split('/').pop(), this);
net.createServer().listen(0, '127.0.0.1', function () { console.log(this.constructor.name); this.close(); });
