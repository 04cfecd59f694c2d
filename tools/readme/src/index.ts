import { readFile } from 'node:fs/promises';
import { transformWithOxc } from 'vite';

export interface ExampleContext {
  /** What the example may import, by specifier. */
  readonly modules: Readonly<Record<string, object>>;
  /** What the example takes for granted: `{ credential, baseUrl }`. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

const BLOCK = /^```ts\n(.*?)^```/gms;
const IMPORT = /^import \{([^}]*)\} from '([^']+)';$/gm;

/**
 * Runs the first TypeScript block of a README as it stands there.
 *
 * @returns what it printed with `console.log`, a line per call.
 * @throws Error when there is no such block, when it imports what is not given, and whatever the example throws.
 */
export async function runExample(
  readme: URL,
  { modules, variables = {} }: ExampleContext,
): Promise<string[]> {
  const [block] = [...(await readFile(readme, 'utf8')).matchAll(BLOCK)];
  if (!block?.[1]) throw new Error(`${readme.pathname} has no TypeScript example.`);
  const body = `example = async () => {\n${withoutImports(block[1], modules)}\n};`;
  const { code } = await transformWithOxc(body, 'example.ts', { sourcemap: false });
  const printed: string[] = [];
  const console = { log: (...values: unknown[]) => printed.push(values.map(String).join(' ')) };
  const scope = { ...variables, modules, console };
  const example = new Function(...Object.keys(scope), `let example; ${code}\nreturn example;`);
  await example(...Object.values(scope))();
  return printed;
}

/** A function body cannot import; what is missing would otherwise show as undefined, far from its cause. */
function withoutImports(code: string, modules: ExampleContext['modules']): string {
  return code.replace(IMPORT, (_, names: string, specifier: string) => {
    const module = modules[specifier];
    if (!module) throw new Error(`The example imports ${specifier}, which the test does not give.`);
    const values = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '));
    const missing = values.find((name) => !(name in module));
    if (missing) throw new Error(`${specifier} has no export ${missing}.`);
    return `const { ${values.join(', ')} } = modules[${JSON.stringify(specifier)}];`;
  });
}
