import { describe, expect, it } from 'vitest';
import { shapeOf } from './shape.ts';

describe('shapeOf', () => {
  it('writes a schema in one line where that is short, else a field a line', () => {
    expect(
      shapeOf({
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'array', items: { $ref: '#/components/schemas/Article' } }, c: { enum: ['x', 1] } },
        required: ['a'],
      }),
    ).toBe('{ a: string, b?: [Article], c?: "x" | 1 }');
    const long = { type: 'object', properties: { ['x'.repeat(70)]: { additionalProperties: { type: 'integer' } } } };
    expect(shapeOf(long)).toBe(`{\n  ${'x'.repeat(70)}?: { [name]: integer }\n}`);
  });
});
