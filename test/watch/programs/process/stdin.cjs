// stdin: line one\nline two\n
process.stdin.setEncoding('utf8').on('data', (text) => console.log('got', JSON.stringify(text))).on('end', () => console.log('end', process.stdin.constructor.name));
