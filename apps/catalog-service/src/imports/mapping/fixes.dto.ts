import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { FIELDS } from '../headings/fields.ts';
import type { Field } from '../headings/fields.ts';
import { MOST_FIXES } from '../rows/cell-fixes.ts';

const LONGEST = 1_000;

export class CellFixDto {
  @ApiProperty({ enum: FIELDS })
  @IsIn(FIELDS)
  field!: Field;

  @ApiProperty({
    maxLength: LONGEST,
    description: 'As written in the cells that are meant; empty: where they say nothing',
  })
  @IsString()
  @MaxLength(LONGEST)
  from!: string;

  @ApiProperty({ minLength: 1, maxLength: LONGEST, description: 'What is to be read instead' })
  @IsString()
  @Length(1, LONGEST)
  to!: string;
}

/** What a seller says of a file before it goes online. */
export class SaidDto {
  @ApiPropertyOptional({
    example: { 'Rate per piece': 'price' },
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
  })
  @IsOptional()
  @IsObject()
  headings?: Record<string, string | null> | null;

  @ApiPropertyOptional({
    type: [CellFixDto],
    maxItems: MOST_FIXES,
    description: 'One correction for all rows with the same text in a column; of this file only',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_FIXES)
  @ValidateNested({ each: true })
  @Type(() => CellFixDto)
  fixes?: CellFixDto[];
}
