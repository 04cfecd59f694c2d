/** Speaks to the compiler's language server as an editor does; Language Server Protocol 3.17. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

interface CompletionList {
  readonly items: readonly { readonly label: string }[];
}

export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number | string, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #requests = 0;

  private constructor(compiler: string) {
    this.#process = spawn(process.execPath, [compiler, '--lsp', '--stdio']);
    this.#process.stdout.on('data', (data: Buffer) => this.#receive(data));
  }

  static async start(compiler: string, folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(compiler);
    const rootUri = pathToFileURL(folder).href;
    await server.#request('initialize', { processId: process.pid, rootUri, capabilities: {} });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  /** What the editor would offer where the text has `^`. */
  async completions(file: string, marked: string): Promise<string[]> {
    const uri = pathToFileURL(file).href;
    const before = marked.slice(0, marked.indexOf('^')).split('\n');
    const document = { uri, languageId: 'typescript', version: 1, text: marked.replace('^', '') };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: document } });
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const { result } = await this.#request('textDocument/completion', { textDocument: { uri }, position });
    this.#send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
    return (result as CompletionList).items.map(({ label }) => label);
  }

  stop(): void {
    this.#process.kill();
  }

  #request(method: string, params: object): Promise<Message> {
    const id = ++this.#requests;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('utf8', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', head + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, ...message }: Message): void {
    if (id === undefined) return;
    if (method === undefined) this.#waiting.get(id)?.(message);
    // The server asks for settings, and to be told of changes; there are none.
    else this.#send({ id, result: params?.items?.map(() => null) ?? null });
  }
}
