try { process.exit('abc'); } catch (error) { console.log(error.message); }
process.exit('12');
