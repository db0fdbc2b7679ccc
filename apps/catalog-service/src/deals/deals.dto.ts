import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MOST_DEAL_DAYS } from '@kirana/search';
import type { Deal } from '@kirana/search';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { BaseUnit } from '@kirana/domain';
import type { Language } from '../browse/accept-language.ts';
import {
  categoryRef,
  CategoryRefDto,
  NetQuantityDto,
  thumbnailUrl,
} from '../products/product.dto.ts';

export class DealsQuery {
  @ApiProperty({ example: '560001', description: "The shop's PIN code: only who delivers there" })
  @Matches(/^[1-9]\d{5}$/, { message: 'pincode must be a 6-digit PIN code' })
  pincode!: string;

  @ApiPropertyOptional({ example: 'biscuits' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  @ApiPropertyOptional({ example: 'snacks', description: 'A top category' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  department?: string;

  @ApiPropertyOptional({ default: 30, maximum: MOST_DEAL_DAYS, description: 'Days left at most' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_DEAL_DAYS)
  withinDays: number = 30;

  @ApiPropertyOptional({ default: 20, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;

  @ApiPropertyOptional({ description: 'From the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

/** Money in paise, of one selling unit. */
export class DealDto {
  @ApiProperty() listingId!: string;
  @ApiProperty() productId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) brand!: string | null;
  @ApiProperty({ type: CategoryRefDto, nullable: true }) category!: CategoryRefDto | null;
  @ApiProperty({ type: NetQuantityDto, nullable: true }) netQuantity!: NetQuantityDto | null;
  @ApiProperty() packCount!: number;
  @ApiProperty({ type: String, nullable: true }) thumbnailUrl!: string | null;
  @ApiProperty() sellerId!: string;
  @ApiProperty({ type: String, nullable: true }) sellerName!: string | null;
  @ApiProperty({
    enum: ['markdown', 'below-mrp'],
    description: 'Marked down by the seller since it is near its date; or priced below the MRP',
  })
  kind!: string;
  @ApiProperty({ description: 'The list price of a markdown; else the MRP' })
  priceBeforePaise!: number;
  @ApiProperty() pricePaise!: number;
  @ApiProperty({ description: 'Rounded down' }) discountPercent!: number;
  @ApiProperty({ example: '2026-11-30', description: 'Sold through that day in India' })
  expiresOn!: string;
  @ApiProperty({ description: '0 on the last day' }) daysLeft!: number;
  @ApiProperty({ description: 'Selling units at this price' }) available!: number;
  @ApiProperty() minimumUnits!: number;
}

export class DealsDto {
  @ApiProperty({ type: [DealDto], description: 'Fewest days left first' })
  items!: readonly DealDto[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page' })
  nextCursor!: string | null;
}

export function dealDto(
  { document, ...deal }: Deal & { readonly sellerName: string | null },
  language: Language,
): DealDto {
  const { sizeValue, sizeUnit } = document;
  return {
    ...deal,
    listingId: document.listingId,
    productId: document.productId ?? '',
    name: document.name ?? '',
    brand: document.brand ?? null,
    category: categoryRef(document.category ?? null, language),
    netQuantity: sizeValue === undefined ? null : { value: sizeValue, unit: sizeUnit as BaseUnit },
    packCount: document.packCount ?? 1,
    thumbnailUrl: thumbnailUrl(document.picture ?? null),
    sellerId: document.sellerId ?? '',
    minimumUnits: document.minimumUnits ?? 1,
  };
}
