process.on('unhandledRejection', (reason, promise) => { console.log(reason.message, promise instanceof Promise); });
process.on('rejectionHandled', () => console.log('handled later'));
const p = Promise.reject(new Error('r'));
setTimeout(() => p.catch(() => {}), 20);
