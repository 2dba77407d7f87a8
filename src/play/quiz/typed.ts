/**
 * What a learner typed, without what does not matter: case, quotes, brackets, a leading object (`socket.`), and anything in
 * the brackets. `"Server.listen(8000)"` and `listen` are the same answer.
 */
export function plainAnswer(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .replace(/\(.*$/, '')
    .replace(/["'`‘’“”;\s]/g, '')
    .replace(/^.*[.#](?=[a-z])/i, '')
    .toLowerCase();
}

/** Whether a typed answer is one of those that count. */
export function isTyped(typed: string, accepted: readonly string[]): boolean {
  const plain = plainAnswer(typed);
  return plain !== '' && accepted.some((each) => plainAnswer(each) === plain);
}
