// fails: time
import net from 'node:net';
net.createServer((c) => c.end(new Date().toLocaleString() + '\n')).listen(process.argv[2]);
