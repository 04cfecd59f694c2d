/** A document with as many operations as asked for, each a resource of its own that is read by its id. */
export function sizedDocument(operations: number): object {
  const paths = Object.fromEntries(
    Array.from({ length: operations }, (_, index) => [`/v1/kind${index}/{id}/part`, pathItem(index)]),
  );
  return {
    openapi: '3.1.0',
    info: { title: `${operations} operations`, version: '1' },
    servers: [{ url: 'https://sized.example' }],
    paths,
  };
}

function pathItem(index: number): object {
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string', maxLength: 40 },
    example: 'one',
  };
  const schema = {
    type: 'object',
    required: ['id', 'kind'],
    properties: { id: { type: 'string' }, kind: { type: 'integer' } },
  };
  return {
    get: {
      operationId: `Kind${index}_Get`,
      parameters: [id],
      responses: {
        200: {
          description: 'The part.',
          content: { 'application/json': { schema, example: { id: 'one', kind: index } } },
        },
      },
    },
  };
}
