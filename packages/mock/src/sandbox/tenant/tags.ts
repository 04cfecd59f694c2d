// Names and values of tags that a subscription announces. How often they are used is not counted.
import type { JsonObject, Resource } from '../arm/resource.js';
import type { Handle, Visit } from '../result.js';
import { notFound } from '../result.js';
import { at, pathNamed, remember } from './place.js';

interface TagValue extends JsonObject {
  readonly tagValue: string;
}

export const tagHandlers: Readonly<Record<string, Handle>> = {
  Tags_CreateOrUpdate: (visit) => {
    const old = tagOf(visit)?.value;
    const { subscriptionId, tagName } = visit.call.path;
    const id = `/subscriptions/${subscriptionId}/tagNames/${tagName}`;
    const value = old ?? { id, tagName, count: unused, values: [] };
    return { status: old ? 200 : 201, body: save(visit, value) };
  },
  Tags_Delete: (visit) => {
    const tag = tagOf(visit);
    if (!tag) return { status: 204 };
    visit.world.relations.delete(visit.world.resources, tag.path);
    return { status: 200 };
  },
  Tags_CreateOrUpdateValue: (visit) => {
    const tag = tagOf(visit);
    const { tagName, tagValue = '' } = visit.call.path;
    if (!tag) throw notFound(`The tag '${tagName}'`);
    const values = valuesOf(tag);
    const old = values.find(isSame(tagValue));
    const value = old ?? { id: `${tag.value.id}/tagValues/${tagValue}`, tagValue, count: unused };
    if (!old) save(visit, { ...tag.value, values: [...values, value] });
    return { status: old ? 200 : 201, body: value };
  },
  Tags_DeleteValue: (visit) => {
    const tag = tagOf(visit);
    const { tagValue = '' } = visit.call.path;
    const values = tag ? valuesOf(tag) : [];
    if (!tag || !values.some(isSame(tagValue))) return { status: 204 };
    const same = isSame(tagValue);
    save(visit, { ...tag.value, values: values.filter((each) => !same(each)) });
    return { status: 200 };
  },
};

const unused = { type: 'Total', value: 0 };

function tagOf(visit: Visit): Resource | undefined {
  return at(named(visit), templateOfTag(visit));
}

function save(visit: Visit, value: JsonObject): JsonObject {
  return remember(named(visit), templateOfTag(visit), value).value;
}

/** As the sandbox remembers what a list has; the name is the last parameter. */
function templateOfTag(visit: Visit): string {
  return `${pathNamed(visit, 'Tags_List')}/*/{*}`;
}

function named(visit: Visit): Visit {
  const { call } = visit;
  return { ...visit, call: { ...call, path: { ...call.path, '*': call.path.tagName ?? '' } } };
}

function valuesOf({ value }: Resource): readonly TagValue[] {
  return Array.isArray(value.values) ? (value.values as TagValue[]) : [];
}

function isSame(tagValue: string): (other: TagValue) => boolean {
  return (other) => other.tagValue.toLowerCase() === tagValue.toLowerCase();
}
