throw new Error('in a preload');
