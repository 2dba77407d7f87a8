// 文件 client.js

const net = require("net");   
// 链接到服务端
// localhost
const netSocket = net.connect('8000');

netSocket.on('error', error => {
    console.log('链接失败');
})

// 链接成功, 触发回调
netSocket.on('connect', () => {
    console.log('客户端与服务端链接已经建立');
    netSocket.write('你好, 我是客户端');

    // 接收服务端数据
    netSocket.on('data', data => {
        console.log('客户端收到服务端的数据', data.toString());
        netSocket.end();
    })
})

netSocket.on("close", () => {
    console.log('客户端关闭链接成功');
})
