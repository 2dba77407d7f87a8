import threads, { Worker } from 'node:worker_threads';
class Own extends Worker {}
const descriptor = Object.getOwnPropertyDescriptor(Worker.prototype, 'constructor');
console.log(threads.Worker === Worker, Worker.name, Worker.length, String(Worker).length, descriptor.enumerable, descriptor.writable, Object.keys(threads).includes('Worker'));
for (const Class of [Worker, Own]) {
  const worker = new Class('process.exit(3)', { eval: true });
  console.log(worker.constructor === Class, worker instanceof Worker, Object.getPrototypeOf(worker) === Class.prototype);
  worker.on('exit', (code) => console.log(code));
}
try { Worker(); } catch (error) { console.log(error.stack.split('\n').slice(0, 2).join().replace(/\(?file:.*\//, '')); }
try { new Worker(7); } catch (error) { console.log(error.code, error.stack.includes('probe')); }
console.log(Worker, Own);
