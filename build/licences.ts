import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes the licences of the packages to which the modules belong.
 *
 * @param modules the paths of the bundled modules
 * @throws Error if a package has no licence
 */
export async function writeLicences(file: string, modules: readonly string[]): Promise<void> {
  const licences = await Promise.all(packagesOf(modules).map(licenceOf));
  const head = 'net-lessons contains code of these packages, under the licences of their authors.\n';
  await writeFile(file, [head, ...licences].join(`\n${'='.repeat(80)}\n`));
}

/** The folders of the packages of these modules, sorted. */
export function packagesOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap(
    (file) => /^[^\0]*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file) ?? [],
  );
  return [...new Set(folders)].sort();
}

/** Name, version and licence of a package, with the licence's text. */
async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (typeof license !== 'string' || files.length === 0)
    throw new Error(`${name} ${version} is bundled but has no licence.`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
