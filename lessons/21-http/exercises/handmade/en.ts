import type { ExerciseText } from '../../../../src/model/exercise.ts';

const why = {
  status: 'The first line of the answer is not the expected status line.',
  form: 'A line of the head is no line of HTTP: a name, a colon and a value, with `\\r\\n` at its end.',
  length: 'The head does not tell the length of the body, or tells a wrong one.',
};

export const en = {
  title: 'A handmade web server',
  summary: 'Speak HTTP on plain sockets, so that real HTTP clients understand it.',
  task: [
    'Write an HTTP server with `node:net` alone. It gets its port as the first argument: `node server.js 8000`. Browsers, `curl` and `http.get()` are to understand it.',
    'The head of a request begins with a line such as `GET /two HTTP/1.1`, has any number of headers or none, and ends with an empty line; all its lines end with `\\r\\n`. A body follows if there is a header `Content-Length`, which tells how many bytes it has. Names of headers may be written in upper or lower case.',
    'The answer has the status 200, and as its body `茶 `, followed by what stands between the method and `HTTP/1.1` (`茶 /two`), in UTF-8. Whatever pieces the requests come in, each gets its answer, in their order, once it is complete. A connection stays open for the next request; with the header `Connection: close`, the server ends it behind the answer, and answers nothing that comes after that request.',
    'A head whose first line is no such line gets the status 400, and the end. A client that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    'The server that you begin with looks for the empty line only at the end of what has come. What if another request, or a body, follows behind it?',
    'Keep bytes, not text: `rest = Buffer.concat([rest, data])`. `rest.indexOf("\\r\\n\\r\\n")` finds the end of the head, and `rest.subarray()` gives what lies behind it. The number in `Content-Length` counts bytes.',
    'Make a function that takes one whole request out of `rest`, answers it, and returns whether there was one. Call it until it returns `false`: at a head without its end, a body that is not all there, and after the last answer.',
  ],
  checks: {
    answers: {
      name: 'answers requests',
      expects:
        'Three clients send one request each: one of them without any header, one with the method `DELETE`. Each gets an answer with the right length and body.',
      why,
    },
    stays: {
      name: 'keeps the connection',
      expects:
        'A client sends three requests on one connection, each after the answer to the one before. One of them asks for `/close`, and that is just a path. Two headers have names that only end like `Content-Length` and `Connection`, and mean nothing.',
      why,
    },
    pieces: {
      name: 'waits for the empty line',
      expects:
        'A request comes byte by byte. Of another one, all lines come but the empty one; there is no answer until that comes, too.',
      why: { ...why, early: 'The answer came before the head was complete.' },
    },
    together: {
      name: 'finds requests that come together',
      expects:
        'Two requests and the beginning of a third come in one piece. Both are answered in their order, and the third once the rest of it has come.',
      why,
    },
    bodies: {
      name: 'reads over bodies',
      expects:
        'A request has a body that looks like a request, with characters of several bytes, and another request is sent right behind it. Another client sends such a body byte by byte, and there is no answer until the last byte comes. `Content-Length` is written in upper case and in lower case. Each request gets one answer.',
      why: { ...why, early: 'The answer came before the body was complete.' },
    },
    closes: {
      name: 'ends when it is asked to',
      expects:
        'The second request of a client has `Connection: close`, and there is one more behind it; other clients write `connection: close` or `CONNECTION: close`. Each gets the answer to the second one, and then the end.',
      why,
    },
    garbage: {
      name: 'refuses what is no request',
      expects:
        'A client sends `hello there` and an empty line. It gets an answer with the status 400, and the end. Another client gets its answer.',
      why,
    },
    apart: {
      name: 'keeps clients apart',
      expects:
        'Two clients send a part of a request each, a third one a whole request. Then the other two send the rest of theirs. Each gets its own answer.',
      why,
    },
    resets: {
      name: 'survives clients that break off',
      expects:
        'A client breaks off (RST) in the middle of a request. A client that was there, and one that comes later, get their answers.',
      why,
    },
  },
  differs: [
    'It answers in two writes. One would do, and a body in parts with `Transfer-Encoding: chunked` would do, too.',
    'It keeps as much of a request as a client cares to send. A real server has a limit for the head, and answers 431 above it; `http` does (`maxHeaderSize`).',
    'It takes a number in `Content-Length` for granted, and knows no bodies in parts, which a request may have as well. Two servers that do not agree on where a request ends are a hole in security (request smuggling).',
    'It never gives up a silent connection. `http` does: behind an answer after `keepAliveTimeout`, before a request after `headersTimeout`.',
  ],
} satisfies ExerciseText;
