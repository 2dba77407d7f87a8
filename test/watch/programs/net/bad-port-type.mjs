import net from 'node:net';
net.createServer().listen({ port: 'abc' });
