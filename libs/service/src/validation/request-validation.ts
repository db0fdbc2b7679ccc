import { Readable } from 'node:stream';
import { ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '../problems/problem.ts';
import { invalidRequest, ProblemError } from '../problems/problem.ts';

/**
 * A service that takes uploads gets the body of a kind that nobody parses as its stream. Where a class is expected it
 * must go no further: made an instance of that class, copied member by member, the connection itself would be.
 */
class JsonBodies extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value instanceof Readable) {
      value.resume();
      const detail = 'Send the body as application/json';
      throw new ProblemError(415, 'unsupported-media-type', 'This kind of body is not taken here', {
        detail,
      });
    }
    return super.transform(value, metadata);
  }
}

/** Checks bodies, queries and parameters by their class; what no class names is refused, not ignored. */
export const requestValidation = (): ValidationPipe =>
  new JsonBodies({
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
