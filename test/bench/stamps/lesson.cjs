/** A lesson for the bench alone, as it stands in a build: what happens in it is told with the time at which it happened. */
const text = { title: 'Stamps', intro: 'Events with their times.', say: {}, questions: {} };
const texts = { title: 'Stamps', summary: 'Events with their times.', scenes: { stamps: text }, remember: [] };

exports.default = {
  id: 'stamps',
  group: 'core',
  api: [],
  scenes: [
    {
      id: 'stamps',
      programs: [
        { name: 'server', file: 'server.js' },
        { name: 'client', file: 'client.js', after: { type: 'event', program: 'server', name: 'listening' } },
      ],
      say: [],
      questions: [],
    },
  ],
  texts: { en: texts, zh: texts },
};
