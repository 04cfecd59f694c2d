// Values of entities as text of table cells.
import type { CatalogColumn } from '@edgeplane/client';
import { printable } from './text.js';

/** The value at a property path such as `properties.state`; upper and lower case make no difference. `''` is the item. */
export function valueAt(item: unknown, path: string): unknown {
  if (path === '') return item;
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const wanted = name.toLowerCase();
    const key = name in value ? name : Object.keys(value).find((one) => one.toLowerCase() === wanted);
    return key === undefined ? undefined : (value as Record<string, unknown>)[key];
  }, item);
}

/** One line of text: enumeration numbers by name, lists with commas, what is nested as JSON, nothing for null. */
export function cell(value: unknown, names: CatalogColumn['names']): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return value.map((one) => cell(one, names)).join(', ');
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : (names?.[String(value)] ?? String(value));
  return printable(text.replace(/\s+/g, ' ')).trim();
}
