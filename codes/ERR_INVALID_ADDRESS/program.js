import net from 'node:net';

const list = new net.BlockList();

try {
  list.addAddress('localhost');
} catch (error) {
  if (error instanceof Error && 'code' in error) {
    console.log(error.code, error.message);
  }
}
