// What a document says of one operation: it alone, with the components that it refers to.
import { METHODS, type OpenApiDocument, type PathItem } from './document.js';

export function sliceOf(document: OpenApiDocument, method: string, path: string): OpenApiDocument {
  const item = Object.entries(document.paths?.[path] ?? {}).filter(
    ([name]) => name === method || !METHODS.includes(name),
  );
  const slice = { ...document, paths: { [path]: Object.fromEntries(item) as PathItem } };
  const { securitySchemes } = (document.components ?? {}) as Components;
  const components: Record<string, Record<string, unknown>> = securitySchemes ? { securitySchemes } : {};
  const take = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const reference = '$ref' in node ? String(node.$ref) : '';
    const [, kind = '', name = ''] = /^#\/components\/([^/]+)\/([^/]+)/.exec(reference) ?? [];
    const known = components[kind] ?? {};
    const component = ((document.components ?? {}) as Components)[kind]?.[name];
    if (component !== undefined && !(name in known)) {
      components[kind] = { ...known, [name]: component };
      take(component);
    }
    for (const each of Object.values(node)) take(each);
  };
  take(slice.paths);
  return { ...slice, components } as OpenApiDocument;
}

type Components = Readonly<Record<string, Record<string, unknown>>>;
