import { PAYMENT_METHODS } from '@kirana/contracts';
import type { PaymentMethod } from '@kirana/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Cart } from './cart.ts';

/** Lines of one cart. More would not fit into a seller's transaction (see MAX_PICKS). */
export const MAX_LINES = 40;
export const MAX_UNITS = 100_000;
const LISTING_ID = /^lst_[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export class CartLineDto {
  @ApiProperty({ pattern: LISTING_ID.source, example: 'lst_01JABCDEFGHJKMNPQRSTVWXYZ0' })
  @Matches(LISTING_ID, { message: 'the id of a listing' })
  listingId!: string;

  @ApiProperty({ minimum: 1, maximum: MAX_UNITS, type: 'integer', description: 'Selling units.' })
  @IsInt()
  @Min(1)
  @Max(MAX_UNITS)
  units!: number;

  @ApiPropertyOptional({
    minimum: 0,
    type: 'integer',
    description: 'The price the shop saw, in paise. When it has changed the order is refused.',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  expectedPricePaise?: number;
}

export class CartDto {
  @ApiProperty({ pattern: '^[1-9][0-9]{5}$', example: '560001' })
  @Matches(/^[1-9]\d{5}$/, { message: 'a 6-digit PIN code, e.g. 560001' })
  deliveryPincode!: string;

  @ApiProperty({ type: [CartLineDto], minItems: 1, maxItems: MAX_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ArrayUnique((line: CartLineDto | null) => line?.listingId, { message: 'each listing once' })
  @ValidateNested({ each: true })
  @Type(() => CartLineDto)
  lines!: CartLineDto[];

  @ApiPropertyOptional({
    minimum: 0,
    maximum: 730,
    default: 0,
    type: 'integer',
    description: 'Fewest days the goods must still be sellable after today.',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(730)
  minimumDaysLeft?: number;

  @ApiPropertyOptional({
    enum: PAYMENT_METHODS,
    default: 'cash',
    description: 'On credit the amount goes into your khata with the seller when the goods ship.',
  })
  @MayBeLeftOut()
  @IsIn(PAYMENT_METHODS)
  payment?: PaymentMethod;
}

/** The cart as the core knows it. */
export const cartOf = ({
  deliveryPincode,
  lines,
  minimumDaysLeft = 0,
  payment = 'cash',
}: CartDto): Cart => ({
  deliveryPincode,
  lines: lines.map(({ listingId, units, expectedPricePaise }) => ({
    listingId,
    units,
    ...(expectedPricePaise === undefined ? {} : { expectedPricePaise }),
  })),
  minimumDaysLeft,
  payment,
});
