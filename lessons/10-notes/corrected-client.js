// 文件 corrected-client.js

const net = require('node:net');
// 链接到服务端
const netSocket = net.connect(8000, '127.0.0.1');
netSocket.setEncoding('utf8');

// 没连上, 或者连上以后断了
netSocket.on('error', (error) => console.log('出错了', error.code));

// 链接成功, 触发回调
netSocket.on('connect', () => {
  console.log('客户端与服务端链接已经建立');
  netSocket.write('你好, 我是客户端\n');
});

// 接收服务端数据: 攒够一行再处理
let rest = '';
netSocket.on('data', (data) => {
  const lines = (rest + data).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    console.log('客户端收到服务端的数据', line);
    if (line === '客户端请关闭链接') netSocket.end();
  }
});

// 服务端不会再发
netSocket.on('end', () => console.log('服务端发送完毕'));
// 两个方向都结束了
netSocket.on('close', () => console.log('链接已关闭'));
