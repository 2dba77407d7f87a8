/**
 * Removes from a typed answer what does not matter: case, quotes, brackets and what is in them, and a leading object (`socket.`).
 * `"Server.listen(8000)"` and `listen` are the same answer.
 */
export function normalizeAnswer(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .replace(/\(.*$/, '')
    .replace(/["'`‘’“”;\s]/g, '')
    .replace(/^.*[.#](?=[a-z])/i, '')
    .toLowerCase();
}

/** Whether a typed answer is one of the accepted ones. */
export function isAcceptedAnswer(typed: string, accepted: readonly string[]): boolean {
  const plain = normalizeAnswer(typed);
  return plain !== '' && accepted.some((each) => normalizeAnswer(each) === plain);
}
