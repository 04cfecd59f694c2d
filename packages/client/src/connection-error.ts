import { ConnectionError, type ConnectionFailure } from './errors.js';

/** Says why no answer came. Browsers get `connection-error-browser.ts` in its place (`imports` in package.json). */
export function connectionError(host: string, cause: unknown): ConnectionError {
  const deepest = rootOf(cause);
  const { code, message, syscall } = deepest instanceof Error ? (deepest as SystemError) : {};
  const reason = reasonOf(code, syscall);
  const said = message || code || String(deepest);
  const what = reason === 'broken' ? `The connection to ${host} broke` : `${host} could not be reached`;
  return new ConnectionError(`${what}: ${[said, adviceFor(reason, code)].filter(Boolean).join('. ')}`, {
    cause,
    reason,
  });
}

/** What Node adds to the errors of the operating system. */
interface SystemError {
  readonly message?: string;
  readonly code?: string;
  readonly syscall?: string;
}

/** `fetch` hides the reason in a chain of causes, and gives it a code such as ECONNREFUSED. */
function rootOf(error: unknown): unknown {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest;
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

function reasonOf(code = '', syscall?: string): ConnectionFailure {
  if (/CERT|SELF_SIGNED|ISSUER/.test(code)) return 'untrusted';
  return syscall === 'connect' || UNREACHABLE.includes(code) ? 'unreachable' : 'broken';
}

function adviceFor(reason: ConnectionFailure, code: string | undefined): string | undefined {
  if (reason === 'untrusted') {
    return 'Its certificate is not trusted here: start Node with NODE_EXTRA_CA_CERTS naming the file of your private CA';
  }
  if (code === 'ENOTFOUND') return 'The name does not resolve: check the address and DNS';
  return code === 'ECONNREFUSED' ? 'Nothing listens there' : undefined;
}
