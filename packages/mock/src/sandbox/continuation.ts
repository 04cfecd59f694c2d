// Tokens that ask for the next page. Nobody but the sandbox reads them.
import { Refusal } from '../refusal.js';

/** @param list names the list and what it was asked for, so that its tokens fit no other */
export function continuationToken(list: string, position: number): string {
  return Buffer.from(JSON.stringify([position, list.toLowerCase()])).toString('base64url');
}

/**
 * The position that a token stands for; 0 without one.
 * @throws Refusal when the token is not one of this list's
 */
export function positionOf(list: string, token: string | undefined): number {
  if (token === undefined || token === '') return 0;
  try {
    const [position, of] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [number, string];
    if (of === list.toLowerCase() && Number.isSafeInteger(position) && position >= 0) return position;
  } catch {
    // Not one of ours: refused below.
  }
  throw new Refusal(
    'invalid-request',
    'The continuation token is not one that this list gave. Take it from the last page unchanged.',
  );
}
