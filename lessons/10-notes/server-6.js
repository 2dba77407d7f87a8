// 文件 server.js

const net = require("net");
// 创建 tcp 服务
const server = net.createServer();
server.listen('8000');
server.on('listening', function(){
    console.log('监听成功 监听端口是8000');
})
// 新的链接建立，会触发
server.on('connection', socket => {
    console.log('有新的链接');
    socket.on('error', error => console.log('出错了', error.code));
    socket.on('data', data => {
        console.log('server 端收到 client 端的 data', data.toString());

        // 返回客户端数据
        socket.write('你好我是服务端\n');
        socket.write('客户端请关闭链接\n');
    })
})
// 监听是否正常关闭
server.on('close', ()=>{
    console.log("服务端断开链接");
})
