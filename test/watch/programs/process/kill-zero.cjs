console.log(process.kill(process.pid, 0));
try { process.kill(process.pid, 'SIGNOPE'); } catch (error) { console.log(error.stack); }
try { process.kill('x'); } catch (error) { console.log(error.stack); }
try { process.kill(2 ** 30, 0); } catch (error) { console.log(error.stack); }
