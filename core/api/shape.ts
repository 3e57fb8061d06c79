import type { JsonSchema } from './open-api.ts';

/** A JSON Schema as a person reads it: `{slug: string, note?: {fa: string, en: string}}`, other resources by their names. */
export function shapeOf(schema: JsonSchema, indent = ''): string {
  const { $ref, type, properties, required = [], items, enum: values, additionalProperties } = schema;
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'array') return `[${items ? shapeOf(items, indent) : ''}]`;
  if (properties) {
    const inner = `${indent}  `;
    const fields = Object.entries(properties).map(
      ([name, field]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${shapeOf(field, inner)}`,
    );
    const short = `{ ${fields.map((field) => field.trim()).join(', ')} }`;
    return short.length <= SHORT && !short.includes('\n') ? short : `{\n${fields.join(',\n')}\n${indent}}`;
  }
  if (typeof additionalProperties === 'object') return `{ [name]: ${shapeOf(additionalProperties, indent)} }`;
  return Array.isArray(type) ? type.join(' | ') : (type ?? 'any');
}

/** Letters of a shape that stands in one line. */
const SHORT = 60;
