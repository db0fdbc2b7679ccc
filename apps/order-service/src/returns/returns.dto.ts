import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LISTING_ID, MAX_UNITS } from '../stock/lots.dto.ts';
import { RETURN_REASONS } from './goods-return.ts';
import type { ReturnReason } from './goods-return.ts';

/** More would not fit into the transaction that accepts them. */
const MAX_RETURN_LINES = 10;

export class ReturnLineDto {
  @ApiProperty({ pattern: LISTING_ID })
  @Matches(new RegExp(LISTING_ID), { message: 'the id of a listing' })
  listingId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_UNITS })
  @IsInt()
  @Min(1)
  @Max(MAX_UNITS)
  units!: number;

  @ApiProperty({ enum: RETURN_REASONS })
  @IsIn(RETURN_REASONS)
  reason!: ReturnReason;
}

export class NewReturnDto {
  @ApiProperty({ type: [ReturnLineDto], minItems: 1, maxItems: MAX_RETURN_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_RETURN_LINES)
  @ArrayUnique((line: ReturnLineDto | null) => line?.listingId, { message: 'each listing once' })
  @ValidateNested({ each: true })
  @Type(() => ReturnLineDto)
  lines!: ReturnLineDto[];
}

export class ReturnDecisionDto {
  @ApiProperty()
  @IsBoolean()
  accept!: boolean;

  @ApiPropertyOptional({
    type: [String],
    description: 'Listings whose goods are fit for sale again.',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_RETURN_LINES)
  @Matches(new RegExp(LISTING_ID), { each: true, message: 'the ids of listings' })
  restock?: string[];

  @ApiPropertyOptional({ minLength: 1, maxLength: 300 })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 300)
  reason?: string;
}
