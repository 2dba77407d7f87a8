import net from 'node:net';

try {
  // @ts-expect-error: a port is what is missing here.
  net.connect({});
} catch (error) {
  console.log(String(error));
}
