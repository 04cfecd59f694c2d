// Images: their identity is read from the package that is uploaded.
import { type Handle, pathValue } from '../result.js';
import type { World } from '../world.js';
import { readImagePackage } from './image-package.js';
import type { Image, OperationInput } from './records.js';
import { inTenant, pageOf, type SphereVisit, startOperation } from './service.js';
import { ofTenant } from './store.js';

/** `Applications`, what a customer uploads. */
const APPLICATION = 10;

export const images: Readonly<Record<string, Handle>> = {
  Image_List: inTenant('Reader', (visit) =>
    pageOf(visit, visit.store.images, { index: 'tenant', value: visit.tenantId }, imageBody),
  ),
  Image_Upload: inTenant('Contributor', (visit) => {
    const bytes = Buffer.from(String(visit.call.body.value ?? ''), 'latin1');
    // Whatever else is sent is taken for an application without a name, so that a test needs no real package.
    const { imageId, componentId, type, name } = readImagePackage(bytes) ?? {
      imageId: visit.world.random.uuid(),
      componentId: visit.world.random.uuid(),
      type: APPLICATION,
      name: undefined,
    };
    const image = {
      Id: imageId,
      Name: name ?? 'Unnamed',
      ComponentId: componentId,
      Description: `${bytes.length} bytes`,
      Type: type,
    };
    return startOperation(visit, 'uploadImage', visit.tenantId, { image });
  }),
  Image_GetUrl: inTenant('Reader', (visit) => {
    const { Id } = named(visit);
    const Uri = `https://prodptimg.blob.core.windows.net/images/${Id}?sp=r&sig=${visit.world.random.hex(32)}`;
    return { body: { IsSuccess: true, Uri, UriMessage: null } };
  }),
  Image_GetMetadata: inTenant('Reader', (visit) => ({ body: imageBody(named(visit)) })),
  Image_GetStatus: inTenant('Reader', (visit) => {
    named(visit);
    return { body: { Status: 'Succeeded' } };
  }),
  Image_ListComponentIds: inTenant('Reader', ({ call, store, tenantId }) => {
    const known = (call.body.value as string[]).flatMap(
      (id) => ofTenant(store.images.get(id), tenantId) ?? [],
    );
    return { body: known.map(({ Id, ComponentId }) => ({ ImageId: Id, ComponentId })) };
  }),
};

export function registerImageWork({ sphere, work }: World): void {
  work.register<OperationInput & { image: Omit<Image, 'TenantId'> }>(
    'sphere uploadImage',
    ({ tenantId, image }) => {
      if (sphere.images.get(image.Id)) {
        const message = `An image ${image.Id} was uploaded before. Build it again to give it another id.`;
        return { state: 'failed', error: { code: 'Conflict', message } };
      }
      sphere.images.put({ ...image, TenantId: tenantId });
      return { state: 'succeeded', resource: `/v2/tenants/${tenantId}/images/${image.Id}` };
    },
  );
}

/** `ImageType` is the older name of `Type`. */
export function imageBody({ TenantId: _, Type, ...image }: Image): object {
  return { ...image, ImageType: Type, Type };
}

function named({ call, store, tenantId }: SphereVisit): Image {
  return store.image(tenantId, pathValue(call, 'imageId'));
}
