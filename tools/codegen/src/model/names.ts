/** `Device groups` -> `deviceGroups`, `Sphere-Continuation` -> `sphereContinuation`, `$filter` -> `filter`. */
export function camelCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
}

export function pascalCase(text: string): string {
  return upperFirst(camelCase(text));
}

/** Query options are spelt differently by provider (`$orderby`, `$orderBy`); arguments are not. */
export function argumentName(parameterName: string): string {
  const name = camelCase(parameterName);
  return name === 'orderBy' && parameterName.startsWith('$') ? 'orderby' : name;
}

/** Names that cannot be declared by a function statement or an import. */
const RESERVED = new Set([
  'delete',
  'export',
  'import',
  'default',
  'new',
  'in',
  'switch',
  'return',
  'function',
]);

/** The name of the function of a module; a method keeps the plain name. */
export function functionName(method: string): string {
  return RESERVED.has(method) ? `${method}_` : method;
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
