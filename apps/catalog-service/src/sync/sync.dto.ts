import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CURSOR_DAYS } from '@kirana/search';
import type { ListingDocument } from '@kirana/search';
import type { BaseUnit } from '@kirana/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PincodeQuery } from '../browse/pincode.dto.ts';
import { NetQuantityDto, thumbnailUrl } from '../products/product.dto.ts';

export class SyncQuery extends PincodeQuery {
  @ApiPropertyOptional({
    description: `\`cursor\` of the answer before; left out: from the start. Good for ${CURSOR_DAYS} days`,
  })
  @IsOptional()
  @IsString()
  @MaxLength(600)
  since?: string;

  @ApiPropertyOptional({ default: 500, maximum: 1000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit: number = 500;
}

export class SyncLotDto {
  @ApiProperty({ type: String, nullable: true }) expiresOn!: string | null;
  @ApiProperty() available!: number;
}

/** An offer as a phone keeps it; names of categories come from /v1/categories. */
export class SyncOfferDto {
  @ApiProperty() listingId!: string;
  @ApiProperty() version!: number;
  @ApiProperty() productId!: string;
  @ApiProperty() sellerId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) brand!: string | null;
  @ApiProperty({ type: String, nullable: true }) category!: string | null;
  @ApiProperty({ type: NetQuantityDto, nullable: true }) netQuantity!: NetQuantityDto | null;
  @ApiProperty() packCount!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Paise' }) mrpPaise!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Paise' }) pricePaise!: number | null;
  @ApiProperty() minimumUnits!: number;
  @ApiProperty() unitsStep!: number;
  @ApiProperty({ type: String, nullable: true }) thumbnailUrl!: string | null;
  @ApiProperty({ description: 'False: no stock was ever told, which is not none' })
  stockKnown!: boolean;
  @ApiProperty({ type: [SyncLotDto], description: 'With stock; sold through their day in India' })
  lots!: readonly SyncLotDto[];
}

export class SyncDto {
  @ApiProperty({ type: [SyncOfferDto], description: 'For sale now and not at the cursor' })
  created!: readonly SyncOfferDto[];
  @ApiProperty({ type: [SyncOfferDto], description: 'For sale now and at the cursor, but changed' })
  updated!: readonly SyncOfferDto[];
  @ApiProperty({ type: [String], description: 'Listing ids no longer for sale' })
  deleted!: readonly string[];
  @ApiProperty({ type: [String], description: 'All sellers that sell nothing now' })
  closedSellers!: readonly string[];
  @ApiProperty({ description: 'To be kept once what came with it is' }) cursor!: string;
  @ApiProperty({ description: 'There is more already: ask again at once' }) more!: boolean;
}

export function syncOffer(document: ListingDocument): SyncOfferDto {
  const { sizeValue, sizeUnit, lots } = document;
  return {
    listingId: document.listingId,
    version: document.version ?? 0,
    productId: document.productId ?? '',
    sellerId: document.sellerId ?? '',
    name: document.name ?? '',
    brand: document.brand ?? null,
    category: document.category ?? null,
    netQuantity: sizeValue === undefined ? null : { value: sizeValue, unit: sizeUnit as BaseUnit },
    packCount: document.packCount ?? 1,
    mrpPaise: document.mrpPaise ?? null,
    pricePaise: document.pricePaise ?? null,
    minimumUnits: document.minimumUnits ?? 1,
    unitsStep: document.unitsStep ?? 1,
    thumbnailUrl: thumbnailUrl(document.picture ?? null),
    stockKnown: document.lotsKnown,
    lots: lots.flatMap(({ expiresOn, available }) =>
      available > 0 ? [{ expiresOn, available }] : [],
    ),
  };
}
