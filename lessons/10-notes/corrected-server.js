// 文件 corrected-server.js

const net = require('node:net');
// 创建 tcp 服务
const server = net.createServer();
server.on('error', (error) => console.log('服务端出错', error.code));
server.on('listening', () => {
  console.log('监听成功 地址是', server.address());
});
// 新的链接建立，会触发
server.on('connection', (socket) => {
  console.log('有新的链接');
  socket.setEncoding('utf8');
  socket.on('error', (error) => console.log('出错了', error.code));
  // 字节流没有边界: 攒够一行再处理
  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      console.log('server 端收到 client 端的 data', line);

      // 返回客户端数据
      socket.write('你好我是服务端\n');
      socket.write('客户端请关闭链接\n');
    }
  });
  socket.on('close', () => console.log('链接已关闭'));
});
// server.close() 之后, 等所有链接都结束
server.on('close', () => console.log('服务端已关闭'));
// 只在本机监听
server.listen(8000, '127.0.0.1');
