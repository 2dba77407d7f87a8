import net from 'node:net';

/** Listens at ports of the loopback interface, so that nobody else can. */
export async function occupyPorts(ports: readonly number[]): Promise<AsyncDisposable> {
  const servers = await Promise.all(
    ports.flatMap((port) => ['127.0.0.1', '::1'].map((host) => occupyPort(port, host))),
  );
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => server && new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Undefined if this machine does not have the address. */
function occupyPort(port: number, host: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.on('error', () => undefined).destroy());
    server.once('error', (error) => (host === '::1' ? resolve(undefined) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
