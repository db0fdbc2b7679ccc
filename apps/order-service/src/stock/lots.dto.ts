import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IsCalendarDate } from './is-calendar-date.ts';

export const LISTING_ID = '^lst_[0-7][0-9A-HJKMNP-TV-Z]{25}$';
export const LOT_ID = '^lot_[0-7][0-9A-HJKMNP-TV-Z]{25}$';
/** Units of one lot; beyond it a count is a typing error. */
export const MAX_UNITS = 10_000_000;
export const MAX_PAISE = 100_000_000_000;

export class NewLotDto {
  @ApiProperty({ pattern: LISTING_ID })
  @Matches(new RegExp(LISTING_ID), { message: 'the id of a listing' })
  listingId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_UNITS, description: 'Selling units.' })
  @IsInt()
  @Min(0)
  @Max(MAX_UNITS)
  quantity!: number;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description: 'Sellable through this day in India; null where the goods do not expire.',
  })
  @IsCalendarDate({ orNull: true })
  expiresOn!: string | null;

  @ApiPropertyOptional({ maxLength: 60 })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 60)
  batch?: string;

  @ApiPropertyOptional({ type: 'string', format: 'date' })
  @MayBeLeftOut()
  @IsCalendarDate()
  packedOn?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MAX_PAISE,
    description: 'What the seller paid for one selling unit, in paise.',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(MAX_PAISE)
  costPaise?: number;
}

export class CountDto {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_UNITS,
    description: 'Units on the shelf now, promised ones included.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_UNITS)
  onHand!: number;
}

export const WRITE_OFF_REASONS = ['damaged', 'stolen', 'recalled', 'given-away', 'spoilt'] as const;

export class WriteOffDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_UNITS, description: 'Selling units.' })
  @IsInt()
  @Min(1)
  @Max(MAX_UNITS)
  units!: number;

  @ApiProperty({ enum: WRITE_OFF_REASONS })
  @IsIn(WRITE_OFF_REASONS)
  reason!: (typeof WRITE_OFF_REASONS)[number];

  @ApiPropertyOptional({ maxLength: 200, description: 'In your own words; kept in the ledger.' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 200)
  note?: string;
}

export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ description: 'From the page before.' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 2_000)
  cursor?: string;
}

export class LotsQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: LISTING_ID, description: 'Only lots of this listing.' })
  @MayBeLeftOut()
  @Matches(new RegExp(LISTING_ID), { message: 'the id of a listing' })
  listingId?: string;
}
