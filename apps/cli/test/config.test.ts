// config.toml: contexts, the environment over them, flags over both.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, network, runCommand } from './harness.js';
import { temporaryFolder } from './temporary.js';

const FILE = `# Two places to work.
current-context = "lab"

[contexts.lab.sphere]
tenant = "tenant-of-lab" # ours

[contexts.plant.sphere]
tenant = "tenant-of-plant"
url = "https://sphere.plant.example"
`;

async function session(text?: string) {
  const home = await temporaryFolder();
  const path = join(home, '.config', 'edgeplane', 'config.toml');
  if (text !== undefined) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const { fetch, sent } = network(() => json({ Items: [] }));
  const edgeplane = (line: string, env: Record<string, string> = {}) =>
    runCommand(line.split(' '), {
      env: { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), EDGEPLANE_SPHERE_TOKEN: 't', ...env },
      fetch,
    });
  return {
    path,
    edgeplane,
    where: () => sent.map(({ url }) => url.replace(/\/products.*/, '')),
    read: () => readFile(path, 'utf8'),
  };
}

describe('where a command works', () => {
  const SPHERE = 'https://prod.core.sphere.azure.net/v2/tenants';
  test.each<[string, string, Record<string, string>, string]>([
    ['the current context', '', {}, `${SPHERE}/tenant-of-lab`],
    ['a context by option', '--context plant', {}, 'https://sphere.plant.example/v2/tenants/tenant-of-plant'],
    [
      'a context by variable',
      '',
      { EDGEPLANE_CONTEXT: 'plant' },
      'https://sphere.plant.example/v2/tenants/tenant-of-plant',
    ],
    ['a variable over the context', '', { EDGEPLANE_SPHERE_TENANT: 'of-env' }, `${SPHERE}/of-env`],
    ['an option over both', '--tenant of-flag', { EDGEPLANE_SPHERE_TENANT: 'of-env' }, `${SPHERE}/of-flag`],
    [
      'a variable that is empty does not count',
      '',
      { EDGEPLANE_SPHERE_TENANT: '' },
      `${SPHERE}/tenant-of-lab`,
    ],
  ])('%s', async (_, options, env, address) => {
    const { edgeplane, where } = await session(FILE);
    const { code } = await edgeplane(`sphere products list ${options}`.trim(), env);
    expect({ code, where: where() }).toEqual({ code: 0, where: [address] });
  });

  test('a file elsewhere', async () => {
    const { edgeplane, where, path } = await session(FILE.replace('tenant-of-lab', 'tenant-elsewhere'));
    await edgeplane('sphere products list', { XDG_CONFIG_HOME: '/nowhere', EDGEPLANE_CONFIG: path });
    expect(where()).toEqual([`${SPHERE}/tenant-elsewhere`]);
  });

  test('a context that does not exist', async () => {
    const { edgeplane, where } = await session(FILE);
    const { code, stderr } = await edgeplane('sphere products list --context lob');
    expect({ code, where: where() }).toEqual({ code: 2, where: [] });
    expect(stderr).toContain('There is no context lob. There are: lab, plant.');
    expect((await (await session()).edgeplane('whoami --context lab')).stderr).toContain(
      'edgeplane config set',
    );
  });
});

describe('a mistake is told with its line', () => {
  test.each([
    ['no TOML', 'a = \n', 'config.toml:1:5: '],
    [
      'an unknown setting',
      `${FILE}\n[contexts.plant]\nca-flie = "x"\n`,
      'config.toml:12: ca-flie is not known here. Contexts know ca-file',
    ],
    ['an unknown table', `${FILE}[contexts.plant.azure]\nx = "y"\n`, 'config.toml:10: azure is not known'],
    ['a number', FILE.replace('"tenant-of-plant"', '3'), 'config.toml:8: tenant must be a text'],
    [
      'neither true nor false',
      `${FILE}\n[contexts.plant]\nsystem-ca = "maybe"\n`,
      'config.toml:12: system-ca must be "true" or "false"',
    ],
    ['an empty text', FILE.replace('"tenant-of-plant"', '" "'), 'config.toml:8: tenant must be not empty'],
    ['plain http', FILE.replace('https:', 'http:'), 'config.toml:9: url must be an https address'],
    [
      'a secret',
      `${FILE}client-secret = "hunter2"\n`,
      'config.toml:10: client-secret does not belong here: this file holds no secrets',
    ],
    ['no such current context', FILE.replace('"lab"', '"lob"'), 'config.toml:2: there is no context lob'],
    ['a name with blanks', FILE.replace('contexts.lab.', 'contexts."l b".'), 'config.toml:4: l b is no name'],
    ['a value where a table is wanted', 'contexts.lab = 1\n', 'config.toml:1: lab must be a'],
  ])('%s', async (_, text, words) => {
    const { edgeplane } = await session(text);
    const { code, stderr } = await edgeplane('config list');
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('hunter2');
    expect(code).toBe(2);
  });

  test('a mock does not mind', async () => {
    const { path } = await session('nonsense');
    const env = { EDGEPLANE_CONFIG: path };
    expect((await runCommand(['--mock', 'sphere', 'tenants', 'list'], { env })).code).toBe(0);
    expect((await runCommand(['sphere', 'tenants', 'list'], { env })).code).toBe(2);
  });
});

describe('config', () => {
  test('list', async () => {
    const { edgeplane } = await session(FILE);
    expect((await edgeplane('config list')).stdout).toBe(
      [
        'CURRENT  CONTEXT  SETTING        VALUE',
        '*        lab      sphere.tenant  tenant-of-lab',
        '         plant    sphere.tenant  tenant-of-plant',
        '         plant    sphere.url     https://sphere.plant.example',
        '',
      ].join('\n'),
    );
    expect((await (await session()).edgeplane('config list')).stderr).toBe('The list is empty.\n');
  });

  test('use', async () => {
    const { edgeplane, read } = await session(FILE);
    expect((await edgeplane('config use plant')).stderr).toBe('The current context is plant.\n');
    expect(await read()).toBe(FILE.replace('"lab"', '"plant"'));
    expect((await edgeplane('config use lob')).stderr).toContain('There are: lab, plant.');
  });

  test('set leaves the rest of the file alone', async () => {
    const { edgeplane, read } = await session(FILE);
    await edgeplane('config set sphere.tenant other');
    await edgeplane('config set sphere.account me@lakeside.example');
    await edgeplane(
      'config set stackhub.url https://adminmanagement.local.azurestack.external --context plant',
    );
    expect(await read()).toBe(`# Two places to work.
current-context = "lab"

[contexts.lab.sphere]
tenant = "other" # ours
account = "me@lakeside.example"

[contexts.plant.sphere]
tenant = "tenant-of-plant"
url = "https://sphere.plant.example"

[contexts.plant.stackhub]
url = "https://adminmanagement.local.azurestack.external"
`);
  });

  test('set begins a file', async () => {
    const { edgeplane, read } = await session();
    const { stderr, code } = await edgeplane('config set ca-file /etc/site/root.pem --context site');
    expect({ stderr, code }).toEqual({
      stderr: expect.stringMatching(/^ca-file of site is set in .*config\.toml\.\n$/),
      code: 0,
    });
    expect(await read()).toBe('current-context = "site"\n[contexts.site]\nca-file = "/etc/site/root.pem"\n');
  });

  test.each([
    ['config set sphere.secret x', 'There is no setting sphere.secret. There are: ca-file'],
    ['config set sphere.url http://x.example', 'url must be an https address'],
    ['config set sphere.tenant x --context a.b', 'a.b is no name'],
  ])('%s is refused, and the file left alone', async (line, words) => {
    const { edgeplane, read } = await session(FILE);
    const { code, stderr } = await edgeplane(line);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
    expect(await read()).toBe(FILE);
  });
});

test('a CA file that is not there is told', async () => {
  const { code, stderr } = await runCommand(['whoami', '--ca-file', '/nowhere.pem']);
  expect(stderr).toContain('The CA file /nowhere.pem cannot be used: ENOENT');
  expect(code).toBe(2);
});
