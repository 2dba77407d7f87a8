import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { bare } from '../../src/commands/menu/command.ts';
import type { Command } from '../../src/context/command.ts';

const FOLDER = new URL('../../src/commands/', import.meta.url);

test('every folder of a command declares it, and the table has it by the name of the folder', async () => {
  for (const name of readdirSync(FOLDER)) {
    assert.ok(existsSync(new URL(`${name}/command.ts`, FOLDER)), `src/commands/${name} has no command.ts`);
    const declared = Object.values((await import(new URL(`${name}/command.ts`, FOLDER).href)) as object);
    const listed: Command = name === 'menu' ? bare : COMMANDS[name as keyof typeof COMMANDS];
    assert.ok(
      declared.includes(listed),
      `src/cli/commands.ts has no '${name}', which src/commands/${name}/command.ts declares`,
    );
  }
});

test('an option that may stand before the command takes a value in each command or in none', () => {
  const anywhere: Command['options'] = bare.options;
  for (const [name, { options }] of Object.entries<Command>(COMMANDS))
    for (const option of Object.keys(options).filter((each) => each in anywhere))
      assert.equal(options[option]?.value, anywhere[option]?.value, `${name} --${option}`);
});
