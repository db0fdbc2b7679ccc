import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '../problems/problem.ts';
import { invalidRequest } from '../problems/problem.ts';

/** Checks bodies, queries and parameters by their class; what no class names is refused, not ignored. */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalidRequest(errors.flatMap((error) => fieldProblems(error))),
  });

/** Flattens nested errors into paths such as `lines[0].units`. */
export function fieldProblems(error: ValidationError, parent = ''): FieldProblem[] {
  const path = join(parent, error.property);
  const own = Object.values(error.constraints ?? {});
  return [
    ...(own.length > 0 ? [{ path, value: shown(error.value), expected: own.join('; ') }] : []),
    ...(error.children ?? []).flatMap((child) => fieldProblems(child, path)),
  ];
}

const join = (parent: string, property: string): string =>
  /^\d+$/.test(property)
    ? `${parent}[${property}]`
    : parent === ''
      ? property
      : `${parent}.${property}`;

/** The value as it came, cut where it is long; undefined (missing) is told as null. */
function shown(value: unknown): unknown {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : value;
}
