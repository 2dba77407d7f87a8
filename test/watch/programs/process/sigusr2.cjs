process.on('SIGUSR2', () => { console.log('usr2'); clearInterval(timer); });
const timer = setInterval(() => {}, 1000);
process.kill(process.pid, 'SIGUSR2');
