// Counts what the documents hold: operations, schemas, examples, doubts. `npx pnpm spec:count`.
import { readdir, readFile } from 'node:fs/promises';

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head'];
const folder = new URL('dist/', import.meta.url);

function count(node, test) {
  if (typeof node !== 'object' || node === null) return 0;
  const own = Object.entries(node).filter(([key, value]) => test(key, value)).length;
  return Object.values(node).reduce((sum, child) => sum + count(child, test), own);
}

const rows = [];
for (const file of (await readdir(folder)).toSorted()) {
  const document = JSON.parse(await readFile(new URL(file, folder), 'utf8'));
  const items = Object.values(document.paths);
  const operations = items.flatMap((item) =>
    METHODS.filter((method) => method in item).map((method) => item[method]),
  );
  rows.push({
    document: file.replace(/\.json$/, ''),
    operations: operations.length,
    paged: operations.filter((one) => one['x-ms-pageable'] ?? one['x-continuation']).length,
    'long-running': operations.filter((one) => one['x-ms-long-running-operation']).length,
    filterable: operations.filter((one) => one['x-odata']).length,
    schemas: Object.keys(document.components?.schemas ?? {}).length,
    examples: Object.keys(document.components?.examples ?? {}).length,
    unverified: count(document, (key) => key === 'x-unverified'),
  });
}
const total = { document: 'total' };
for (const row of rows)
  for (const [key, value] of Object.entries(row))
    if (key !== 'document') total[key] = (total[key] ?? 0) + value;
console.table([...rows, total]);
