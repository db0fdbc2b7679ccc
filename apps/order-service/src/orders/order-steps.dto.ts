import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
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
import { ORDER_STEPS } from './order-states.ts';
import type { OrderStep } from './order-states.ts';
import { SHORTAGE_REASONS } from './step-effects.ts';
import type { ShortageReason } from './step-effects.ts';

export class ShortageDto {
  @ApiProperty({ pattern: LISTING_ID })
  @Matches(new RegExp(LISTING_ID), { message: 'the id of a listing' })
  listingId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Units packed, fewer than ordered.' })
  @IsInt()
  @Min(0)
  @Max(MAX_UNITS)
  packedUnits!: number;

  @ApiProperty({ enum: SHORTAGE_REASONS })
  @IsIn(SHORTAGE_REASONS)
  reason!: ShortageReason;
}

export class OrderStepDto {
  @ApiProperty({ enum: ORDER_STEPS })
  @IsIn(ORDER_STEPS)
  step!: OrderStep;

  @ApiPropertyOptional({ minLength: 1, maxLength: 300, description: 'Why; kept in the history.' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 300)
  reason?: string;

  @ApiPropertyOptional({ type: [ShortageDto], description: 'Of the step pack: what is short.' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique((shortage: ShortageDto | null) => shortage?.listingId, {
    message: 'each listing once',
  })
  @ValidateNested({ each: true })
  @Type(() => ShortageDto)
  shortages?: ShortageDto[];
}
