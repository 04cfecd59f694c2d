import { serveDocs } from '../serve-docs.js';

const { url } = await serveDocs({ port: Number(process.env.PORT ?? 0) });
console.log(`The reference site is at ${url}`);
