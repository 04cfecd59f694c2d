import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { catalog } from '@edgeplane/sphere/catalog';
import { type Family, resultOf } from '../figure.js';
import { packageFolder, withScratch } from '../scratch.js';

const CALLS = 20;
const compiler = join(packageFolder, 'node_modules/typescript/bin/tsc');

/** How a program of a client begins, and how it calls an operation. */
interface Style {
  readonly head: string;
  call(operation: Operation): string;
}

type Operation = (typeof catalog)['operations'][number];

const styles = {
  edgeplane: {
    head: "import { createSphereClient } from '@edgeplane/sphere';\nexport const sphere = createSphereClient({});",
    call: (operation) => {
      const { group, name } = operation;
      const values = literals(operation);
      const call = `sphere.${group}.${name}(${values && `{ ${values} }`})`;
      return 'paging' in operation.descriptor
        ? `for await (const item of ${call}) console.log(item);`
        : `console.log(await ${call});`;
    },
  },
  'openapi-fetch': {
    head: "import type { paths } from '@edgeplane/sphere';\nimport createClient from 'openapi-fetch';\nexport const client = createClient<paths>();",
    call: (operation) => {
      const { method, path } = operation.descriptor;
      const values = literals(operation);
      const params = values && `, { params: { path: { ${values} } } }`;
      return `console.log((await client.${method}('${path}'${params})).data);`;
    },
  },
} satisfies Record<string, Style>;

/**
 * Type instantiations that the compiler makes for a call: a program of 20 calls of 20 different operations, less the
 * same program without calls. openapi-fetch calls the same operations by their path, on the same schema.
 */
export const instantiations: Family = {
  figures: ['client/instantiations-per-call'],

  async measure(_, note) {
    const measured: Record<string, number> = {};
    for (const [name, style] of Object.entries(styles)) {
      const { perCall, checkSeconds, baseline } = await instantiationsPerCall(style);
      note(
        `${name}: ${baseline} without a call; ${checkSeconds.toFixed(2)} s to check the program with ${CALLS}`,
      );
      measured[name] = perCall;
    }
    return { 'client/instantiations-per-call': resultOf(measured, 'type instantiations, less is better') };
  },
};

/** Operations that take parameters of the path and nothing else, so that both styles say the same. */
function operations(): readonly Operation[] {
  const plain = catalog.operations.filter(
    ({ descriptor }) =>
      !('body' in descriptor) && descriptor.parameters.every((parameter) => parameter.in === 'path'),
  );
  if (plain.length < CALLS) throw new Error(`Of ${plain.length} operations, ${CALLS} calls cannot be made.`);
  return plain.slice(0, CALLS);
}

function literals({ arguments: parameters }: Operation): string {
  return parameters.map(({ name, type }) => `${name}: ${type === 'integer' ? '1' : "'a'"}`).join(', ');
}

async function instantiationsPerCall(style: Style) {
  const calls = operations().map((operation) => style.call(operation));
  const empty = await check(style.head);
  const full = await check([style.head, ...calls].join('\n'));
  return {
    perCall: (full.instantiations - empty.instantiations) / CALLS,
    baseline: empty.instantiations,
    checkSeconds: full.checkSeconds,
  };
}

/** @throws Error with the compiler's words when the program is not right. */
async function check(program: string): Promise<{ instantiations: number; checkSeconds: number }> {
  return withScratch(async (folder) => {
    await writeFile(join(folder, 'program.ts'), `${program}\n`);
    const compilerOptions = { noEmit: true };
    const config = {
      extends: join(packageFolder, '../../tsconfig.base.json'),
      compilerOptions,
      files: ['program.ts'],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    // With one checker, the number is the same in every run.
    const args = [compiler, '-p', folder, '--extendedDiagnostics', '--singleThreaded'];
    const { stdout } = await promisify(execFile)(process.execPath, args).catch((error) => {
      throw new Error(`The program does not compile: ${error.stdout}`);
    });
    const read = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1]);
    return { instantiations: read('Instantiations'), checkSeconds: read('Check time') };
  });
}
