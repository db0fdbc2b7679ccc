import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

/**
 * A property that need not be there. Null is taken for left out, as many a client's JSON has it: passed on, it would be
 * neither the default nor a value that was checked.
 */
export const MayBeLeftOut = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    IsOptional(),
  );
