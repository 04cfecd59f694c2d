import type { Path } from '../ast.js';
import { isInstance } from './cast.js';
import { lookup } from './lookup.js';
import type { Scope } from './scope.js';

/** Follows a path; null as soon as something on the way is missing. */
export function follow(path: Path, from: unknown, scope: Scope): unknown {
  const [first = '', ...rest] = path.path.split('/');
  let owner: unknown = path.from ? from : scope.current;
  let name = first;
  let value = path.from ? step(from, first) : begin(first, scope);
  for (const segment of rest) {
    const next = segment.startsWith('@') ? annotation(owner, name, value, segment) : step(value, segment);
    owner = value;
    name = segment;
    value = next;
  }
  return value;
}

function begin(name: string, scope: Scope): unknown {
  switch (name) {
    case '$it':
      return scope.it;
    case '$this':
      return scope.current;
    case '$root':
      return scope.root ?? null;
  }
  if (scope.variables.has(name)) return scope.variables.get(name);
  if (Object.hasOwn(scope.aliases, name)) return scope.aliases[name] ?? null;
  return step(scope.current, name);
}

function step(value: unknown, segment: string): unknown {
  if (segment === '$count') return Array.isArray(value) ? value.length : null;
  if (segment.includes('.') && !segment.startsWith('@')) return isInstance(value, segment) ? value : null;
  return lookup(value, segment);
}

/** JSON puts the annotation of a property beside it, `Price@Measures.Currency`, that of an object inside. */
function annotation(owner: unknown, name: string, value: unknown, segment: string): unknown {
  return lookup(owner, `${name}${segment}`) ?? lookup(value, segment);
}
