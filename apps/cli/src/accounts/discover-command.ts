// `edgeplane discover`: what a stamp says of itself. No sign-in is needed.
import type { Stamp } from '@edgeplane/auth';
import type { Command } from 'commander';
import { withContext } from '../config/context.js';
import { addGeneralOptions, type GeneralOptions, readGeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printList, printResult } from '../output/print.js';
import { UsageError } from '../usage-error.js';

export function addDiscoverCommand(program: Command, io: Io): void {
  const command = program
    .command('discover')
    .argument('[address]', 'the stamp; else --url, EDGEPLANE_STACKHUB_URL or the context')
    .description('Tell what an Azure Stack Hub stamp is: endpoints, who signs in, and for what.')
    .addHelpText(
      'after',
      '\nExample:\n  edgeplane discover https://adminmanagement.local.azurestack.external\n',
    );
  addGeneralOptions(command);
  command.action(async (given: string | undefined) => {
    const general = readGeneralOptions(command);
    if (general.mock) return discoverMock(general, io);
    const { env, fetch, signal } = await withContext(io, general);
    const address = given ?? general.url ?? env.EDGEPLANE_STACKHUB_URL;
    const { discover, stampUrl } = await import('@edgeplane/auth');
    if (address === undefined) {
      throw new UsageError(
        `Which stamp? Give its address, such as that of a development kit: ${stampUrl('admin')}`,
      );
    }
    printStamp(await discover(address, { fetch, signal, timeout: general.timeout }), general, io);
  });
}

/** The mock's stamp is the one of the documents' examples. */
async function discoverMock(general: GeneralOptions, io: Io): Promise<void> {
  const [{ startMock }, { discover, stampUrl }] = await Promise.all([
    import('@edgeplane/mock'),
    import('@edgeplane/auth'),
  ]);
  const mock = await startMock();
  try {
    const address = `${mock.url}/${new URL(stampUrl('admin')).hostname}`;
    printStamp(await discover(address, { signal: io.signal }), general, io);
  } finally {
    await mock.close();
  }
}

function printStamp(stamp: Stamp, general: GeneralOptions, io: Io): void {
  if (general.output === 'json') {
    printResult(stamp, [], general, io);
    return;
  }
  const { audiences, suffixes, ...rest } = stamp;
  const rows = [
    ...Object.entries(rest),
    ...audiences.slice(1).map((audience) => ['audience too', audience] as const),
    ...Object.entries(suffixes).map(([name, suffix]) => [`suffix of ${name}`, suffix] as const),
  ];
  const told = rows.filter(([, value]) => value !== undefined);
  const shown = told.map(([property, value]) => ({ property: PHRASES[property] ?? property, value }));
  printList(shown, [{ path: 'property' }, { path: 'value' }], general, io);
}

/** Words for what a stamp's properties are, where their names do not say it. */
const PHRASES: Readonly<Record<string, string>> = {
  armUrl: 'address',
  kind: 'endpoint',
  identity: 'signs in with',
  loginEndpoint: 'login endpoint',
  graphAudience: 'graph audience',
};
