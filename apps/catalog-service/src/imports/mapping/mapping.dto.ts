import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { invalidRequest } from '@kirana/service';
import { FIELDS, isField } from '../headings/fields.ts';
import { mappingOf } from '../headings/heading-mapping.ts';
import type { HeadingMapping } from '../headings/heading-mapping.ts';

/** What each heading means: a field, or null for a column that serves nothing. */
export class MappingDto {
  @ApiProperty({
    example: { 'Rate per piece': 'price', 'Old rate': null },
    additionalProperties: { type: 'string', enum: [...FIELDS], nullable: true } as never,
  })
  @IsObject()
  headings!: Record<string, string | null>;
}

/** The mapping of a request, an empty one where it says none or null; refuses fields that there are none of. */
export function mappingSaid(said: { headings?: MappingDto['headings'] | null }): HeadingMapping {
  const headings = said.headings ?? {};
  const wrong = Object.entries(headings).filter(
    ([, field]) => field !== null && !(typeof field === 'string' && isField(field)),
  );
  if (wrong.length > 0) {
    const expected = `null or one of ${FIELDS.join(', ')}`;
    throw invalidRequest(
      wrong.map(([heading, value]) => ({ path: `headings.${heading}`, value, expected })),
    );
  }
  return mappingOf(headings);
}
