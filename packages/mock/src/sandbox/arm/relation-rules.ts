// fixtures/relations.yaml, with operations resolved to the types of resources that they get.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { embeddingsOf } from './embedded.js';
import type { Mirror } from './mirror.js';
import type { Model, ResourceType } from './model.js';
import type { Derivation, RelationRules } from './relations.js';
import type { JsonObject } from './resource.js';
import type { Selection } from './selection.js';

/** By title of the document and id of the operation that gets a resource. */
export type RelationsFile = Readonly<Record<string, Readonly<Record<string, RelationEntry>>>>;

interface RelationEntry {
  readonly derives?: readonly {
    readonly set: string;
    readonly count?: readonly (SelectionEntry & { readonly sum?: string })[];
    readonly first?: readonly { readonly value: unknown; readonly when?: SelectionEntry }[];
    readonly refs?: readonly ReferenceEntry[];
    readonly ref?: readonly ReferenceEntry[];
    readonly id?: readonly ReferenceEntry[];
    readonly only?: readonly unknown[];
    readonly unless?: readonly unknown[];
  }[];
  readonly usedBy?: readonly SelectionEntry[];
  readonly mirrors?: readonly (Pick<Mirror, 'path' | 'values'> &
    Partial<Pick<Mirror, 'where' | 'ids' | 'made' | 'back'>> & { readonly as: string })[];
}

interface SelectionEntry {
  /** An operation of the same document, or `<title>/<operation>`. */
  readonly of: string;
  readonly below?: boolean;
  readonly where?: JsonObject;
}

type ReferenceEntry = SelectionEntry & { readonly at?: string; readonly having?: JsonObject };

const FILE = new URL('../../../fixtures/relations.yaml', import.meta.url);

export async function readRelations(): Promise<RelationsFile> {
  return parse(await readFile(FILE, 'utf8')) as RelationsFile;
}

/**
 * What speaks of documents that are not served is left out.
 * @throws Error when a document that is served does not have an operation
 */
export function relationRules(file: RelationsFile, models: readonly Model[]): RelationRules {
  const derivations: Derivation[] = [];
  const users = new Map<string, readonly Selection[]>();
  const mirrors: Mirror[] = [];
  for (const [title, entries] of Object.entries(file)) {
    const typeOf = (name: string) => typeNamed(models, name.includes('/') ? name : `${title}/${name}`);
    const selections = <T extends SelectionEntry>(given: readonly T[]) =>
      given.flatMap(({ of, below = false, where = {}, ...more }) => {
        const type = typeOf(of);
        return type ? [{ ...more, of: type.key, below, where }] : [];
      });
    for (const [operation, { derives = [], usedBy = [], mirrors: images = [] }] of Object.entries(entries)) {
      const type = typeOf(operation);
      if (!type) continue;
      for (const { set, count = [], first = [], only = [], unless = [], ...kinds } of derives) {
        const counted = selections(count);
        const cases = first.flatMap(({ value, when }): Derivation['first'] =>
          when ? selections([when]).map((found) => ({ value, when: found })) : [{ value, when: undefined }],
        );
        const as = (['refs', 'ref', 'id'] as const).find((kind) => kinds[kind]);
        const refers = as && { as, to: selections(kinds[as] ?? []) };
        const others = [...counted, ...cases.flatMap(({ when }) => when ?? []), ...(refers?.to ?? [])].map(
          ({ of }) => of,
        );
        derivations.push({
          type: type.key,
          from: [...new Set([type.key, ...others])],
          set,
          count: counted,
          first: cases,
          refers,
          only,
          unless,
        });
      }
      users.set(type.key, selections(usedBy));
      for (const { as, where = {}, ids = {}, made = {}, back, path, values } of images) {
        const to = typeOf(as);
        if (to) mirrors.push({ from: type, to, where, path, values, ids, made, back });
      }
    }
  }
  return { derivations, users, mirrors, embeddings: models.flatMap(embeddingsOf) };
}

function typeNamed(models: readonly Model[], name: string): ResourceType | undefined {
  const end = name.lastIndexOf('/');
  const [title, id] = [name.slice(0, end), name.slice(end + 1)];
  const model = models.find((each) => each.title === title);
  if (!model) return undefined;
  const item = model.items.find((each) => each.id === id);
  const list = model.lists.find((each) => each.id === id);
  const type = item ? model.typeOf(item) : list && model.typesOf(list)[0];
  if (!type) throw new Error(`fixtures/relations.yaml speaks of ${name}, which is not in the document.`);
  return type;
}
