const assert = require('node:assert');
const net = require('node:net');

/** Takes a stack under one limit and reads it under another one. */
function linesOf(limit, later) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = limit;
  const error = new Error('taken');
  Error.stackTraceLimit = later;
  const { stack } = error;
  Error.stackTraceLimit = stackTraceLimit;
  return stack.split('\n').length - 1;
}

/** Node raises a limit of 0 itself, for as long as it looks for the text of the assertion. */
function message() {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    assert.ok(typeof 1 === 'string');
  } catch (error) {
    return error.message;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function look(where) {
  console.log(where, message());
  for (const [limit, later] of [[50, 10], [3, 1], [2, 0], [0, 3], [1, 10]]) console.log(limit, later, linesOf(limit, later));
}

function deep(depth, where) {
  if (depth > 0) deep(depth - 1, where);
  else look(where);
}

deep(20, 'at the start');
const server = net.createServer((socket) => {
  deep(0, 'in a listener');
  deep(20, 'deep in a listener');
  socket.end();
});
server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume().on('close', () => server.close()));
