import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

const SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'Stable kind of the problem' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, value: {}, expected: { type: 'string' } },
      },
    },
  },
} as const;

/** Documents the problems an operation can answer with, by status and when it does. */
export const ApiProblems = (when: Readonly<Record<number, string>>) =>
  applyDecorators(
    ...Object.entries(when).map(([status, description]) =>
      ApiResponse({
        status: Number(status),
        description,
        content: { 'application/problem+json': { schema: SCHEMA as never } },
      }),
    ),
  );
