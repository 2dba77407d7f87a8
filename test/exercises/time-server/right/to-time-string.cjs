const net = require('net')
const server = net.createServer(socket => {
    const now = new Date()
    const [month, day] = [now.getMonth() + 1, now.getDate()].map(n => n.toString().padStart(2, 0))
    const time = now.toTimeString().substring(0, 5)
    socket.on("error", e => console.log("oops", e.message))
    socket.end(now.getFullYear() + "-" + month + "-" + day + " " + time + "\n")
})
server.listen(process.argv[2])
