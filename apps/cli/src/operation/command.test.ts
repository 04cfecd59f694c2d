// Operations whose arguments are called like the command's own options.
import { createClient } from '@edgeplane/client';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { argument, catalog, entry } from '../../test/catalogs.js';
import { json, network } from '../../test/harness.js';
import { addGeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import type { Service } from '../services/service.js';
import { groupBranches } from '../tree.js';
import { addOperationCommand } from './command.js';

const images = entry('images', 'get', {
  arguments: ['version', 'output', 'urlId'].map((name) => argument(name)),
});

async function get(...argv: string[]): Promise<{ url: string | undefined; stdout: string }> {
  const { fetch, sent } = network(() => json({ Name: 'a' }));
  const service: Service = {
    name: 'test',
    title: '',
    variables: [],
    discovers: [],
    load: async () => [],
    client: async (options) => createClient(options),
    connect: async () => createClient({ baseUrl: 'https://service.example', fetch }),
    applications: async () => ({ loginEndpoint: '', directory: undefined, request: {} }),
    users: async () => ({ loginEndpoint: '', directory: '', clientId: '', request: {} }),
  };
  let stdout = '';
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    env: {},
    signal: new AbortController().signal,
  };
  const program = new Command('edgeplane').exitOverride().enablePositionalOptions().version('1.2.3');
  addGeneralOptions(program);
  for (const verb of groupBranches(catalog('Test', images))[0]?.verbs ?? []) {
    addOperationCommand(program, service, verb, io as unknown as Io);
  }
  await program.parseAsync(['-o', 'json', ...argv], { from: 'user' });
  return { url: sent[0]?.url, stdout };
}

test('after the verb they belong to the operation, before it to the command', async () => {
  const { url, stdout } = await get('get', '--version', '2.1.0', '--output', 'o', '--url-id', 'u');
  expect(url).toBe('https://service.example/2.1.0/o/u');
  expect(JSON.parse(stdout)).toEqual({ Name: 'a' });
});
