import net from 'node:net';
import { pipeline, Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const louder = () => {
  const decoder = new StringDecoder('utf8');
  return new Transform({
    transform(bytes, _, done) {
      done(null, decoder.write(bytes).toUpperCase());
    },
    flush(done) {
      done(null, decoder.end().toUpperCase());
    },
  });
};

net
  .createServer({ allowHalfOpen: true }, (socket) => {
    pipeline(socket, louder(), socket, (error) => {
      if (error) console.log('broken off:', error.code);
    });
  })
  .listen(process.argv[2], 'localhost');
