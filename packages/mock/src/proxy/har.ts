// Recorded traffic as a HAR 1.2 file: http://www.softwareishard.com/blog/har-12-spec/
// Credentials are not recorded: headers and query parameters that hold them are masked, bodies of forms are left out.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface Exchange {
  readonly started: Date;
  readonly milliseconds: number;
  readonly request: Message & { readonly method: string; readonly url: string };
  readonly response: Message & { readonly status: number; readonly statusText: string };
  /** What does not agree with the documents. */
  readonly comment: string;
}

interface Message {
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly body: Buffer;
}

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

const SECRET = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key)$/i;

export class Har {
  readonly #entries: object[] = [];

  add({ started, milliseconds, request, response, comment }: Exchange): void {
    const sent = read(request);
    const received = read(response);
    const url = masked(request.url);
    this.#entries.push({
      startedDateTime: started.toISOString(),
      time: milliseconds,
      request: {
        method: request.method,
        url: String(url),
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: sent.headers,
        queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
        ...(request.body.length > 0 && { postData: { mimeType: sent.mimeType, text: sent.text } }),
        headersSize: -1,
        bodySize: request.body.length,
      },
      response: {
        status: response.status,
        statusText: response.statusText,
        httpVersion: 'HTTP/1.1',
        cookies: [],
        headers: received.headers,
        content: { size: response.body.length, mimeType: received.mimeType, text: received.text },
        redirectURL: '',
        headersSize: -1,
        bodySize: response.body.length,
      },
      cache: {},
      timings: { send: 0, wait: milliseconds, receive: 0 },
      ...(comment !== '' && { comment }),
    });
  }

  async write(file: string): Promise<void> {
    const creator = { name: '@edgeplane/mock', version };
    await writeFile(
      file,
      `${JSON.stringify({ log: { version: '1.2', creator, entries: this.#entries } }, null, 2)}\n`,
    );
  }
}

const SECRET_PARAMETER = /^(sig|code|client_secret|client_assertion|password|.*token)$/i;

function masked(address: string): URL {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (SECRET_PARAMETER.test(name)) url.searchParams.set(name, '…');
  }
  return url;
}

function read({ headers, body }: Message) {
  const pairs = [...headers].map(([name, value]) => ({ name, value: SECRET.test(name) ? '…' : value }));
  const mimeType = pairs.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const text = body.toString();
  const secret = /x-www-form-urlencoded/i.test(mimeType) || /"(access|refresh|id)_token"/.test(text);
  return { headers: pairs, mimeType, text: secret ? '' : text };
}
