/**
 * Prepares the contenders, and leaves out those that cannot be installed or do not run here: a peer that does not run
 * has no figure.
 */
export async function present<Prepared>(
  contenders: Readonly<Record<string, () => Promise<Prepared>>>,
  note: (line: string) => void,
): Promise<Map<string, Prepared>> {
  const ready = new Map<string, Prepared>();
  for (const [name, prepare] of Object.entries(contenders)) {
    try {
      ready.set(name, await prepare());
    } catch (error) {
      const [first, second = ''] = String(error instanceof Error ? error.message : error).split('\n');
      note(`${name} is absent: ${first} ${second}`);
    }
  }
  return ready;
}
