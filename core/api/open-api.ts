import { z } from 'zod';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from './operations.ts';
import { RESOURCES, type ResourceName } from './resources.ts';

export type JsonSchema = { [keyword: string]: unknown } & {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  $ref?: string;
  additionalProperties?: JsonSchema | boolean;
};

const resources = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(RESOURCES)) resources.add(schema, { id });

const referenceTo = (name: string): string => `#/components/schemas/${name}`;

/** The resources as JSON Schema (2020-12, which is what OpenAPI 3.1 speaks). */
export function resourceSchemas(): Record<ResourceName, JsonSchema> {
  const { schemas } = z.toJSONSchema(resources, { uri: referenceTo, io: 'output', target: 'draft-2020-12' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _place, ...schema }]) => [name, schema as JsonSchema]),
  ) as Record<ResourceName, JsonSchema>;
}

export type ApiParameter = { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema };

/** The parameters of an operation, those of its path first. */
export function parametersOf(name: OperationName): ApiParameter[] {
  const { path, query } = OPERATIONS[name];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  const { properties = {} } = z.toJSONSchema(query, { io: 'output', target: 'draft-2020-12' }) as JsonSchema;
  return [
    ...inPath.map((parameter): ApiParameter => ({ name: parameter, in: 'path', required: true, schema: { type: 'string' } })),
    ...Object.entries(properties).map(([parameter, schema]): ApiParameter => ({ name: parameter, in: 'query', required: false, schema })),
  ];
}

/** Words for the document: what the archive is, what an operation does, what a parameter means. */
export type ApiWords = {
  title: string;
  description: string;
  licence: string;
  operation(name: OperationName): string;
  parameter(name: string): string;
  error(status: ErrorStatus): string;
};

export const ERROR_STATUSES = ['400', '404', '410', '503'] as const;
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

/** OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html) for the archive at `origin`. */
export function openApiDocument(origin: string, words: ApiWords) {
  const answer = (description: string, resource: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: referenceTo(resource) } } },
  });
  const operation = (name: OperationName) => ({
    get: {
      operationId: name,
      summary: words.operation(name),
      parameters: parametersOf(name).map((parameter) => ({ ...parameter, description: words.parameter(parameter.name) })),
      responses: {
        '200': answer('OK', OPERATIONS[name].answer),
        '304': { description: 'Not Modified' },
        ...Object.fromEntries(ERROR_STATUSES.map((status) => [status, answer(words.error(status), 'Error')])),
      },
    },
  });
  return {
    openapi: '3.1.1',
    info: { title: words.title, version: '1', summary: words.description, license: { name: words.licence } },
    servers: [{ url: `${origin}/api/v1` }],
    paths: Object.fromEntries(OPERATION_NAMES.map((name) => [OPERATIONS[name].path, operation(name)])),
    components: { schemas: resourceSchemas() },
  };
}
