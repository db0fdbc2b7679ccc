import { ApiProperty } from '@nestjs/swagger';
import { BASE_UNITS } from '@kirana/domain';
import type { BaseUnit } from '@kirana/domain';
import { categoryById } from '@kirana/normalizer';
import type { Product } from '@kirana/search';
import type { Language } from '../browse/accept-language.ts';

export class UnitPriceDto {
  @ApiProperty({ description: 'Paise' }) paise!: number;
  @ApiProperty({ example: 'kg' }) per!: string;
}

export class NetQuantityDto {
  @ApiProperty() value!: number;
  @ApiProperty({ enum: BASE_UNITS }) unit!: BaseUnit;
}

export class CategoryRefDto {
  @ApiProperty({ example: 'atta-flours' }) id!: string;
  @ApiProperty({ description: 'In the language asked for' }) name!: string;
}

/** One seller's offer of a product. */
export class OfferDto {
  @ApiProperty() listingId!: string;
  @ApiProperty({ description: 'Of the listing' }) version!: number;
  @ApiProperty() sellerId!: string;
  @ApiProperty({ type: String, nullable: true }) sellerName!: string | null;
  @ApiProperty({ description: 'As the seller wrote it' }) title!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Paise' }) mrpPaise!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Paise' }) pricePaise!: number | null;
  @ApiProperty({ type: Number, nullable: true }) discountPercent!: number | null;
  @ApiProperty({ type: UnitPriceDto, nullable: true }) unitPrice!: UnitPriceDto | null;
  @ApiProperty() minimumUnits!: number;
  @ApiProperty() unitsStep!: number;
  @ApiProperty({ type: Number, nullable: true }) minimumOrderPaise!: number | null;
  @ApiProperty({ type: [Number], description: 'ISO weekdays' }) deliveryDays!: readonly number[];
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null without a PIN code' })
  servesYou!: boolean | null;
  @ApiProperty({ enum: ['in-stock', 'out-of-stock', 'unknown'] }) stock!: string;
  @ApiProperty({ type: Number, nullable: true }) available!: number | null;
  @ApiProperty({ type: String, nullable: true, example: '2027-01-31' }) expiresOn!: string | null;
  @ApiProperty({ type: Number, nullable: true }) daysLeft!: number | null;
  @ApiProperty({ type: String, nullable: true }) importId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) importRow!: number | null;
  @ApiProperty({ description: 'When it was written to the index' }) indexedAt!: string;
}

/** One product with the offers of its sellers, best first. */
export class ProductDto {
  @ApiProperty() productId!: string;
  @ApiProperty({ example: 'Aashirvaad Chakki Atta 5 kg' }) name!: string;
  @ApiProperty({ type: String, nullable: true }) brand!: string | null;
  @ApiProperty({ type: CategoryRefDto, nullable: true }) category!: CategoryRefDto | null;
  @ApiProperty({ type: NetQuantityDto, nullable: true, description: 'Of one consumer unit' })
  netQuantity!: NetQuantityDto | null;
  @ApiProperty() packCount!: number;
  @ApiProperty({ type: String, nullable: true, example: '/v1/media/med_…/thumbnails/small' })
  thumbnailUrl!: string | null;
  @ApiProperty({ description: 'Offers in all; `offers` may hold fewer' }) offerCount!: number;
  @ApiProperty({ type: Number, nullable: true }) bestPricePaise!: number | null;
  @ApiProperty({ type: [OfferDto] }) offers!: readonly OfferDto[];
}

/** A category as it is shown beside something of it. */
export function categoryRef(id: string | null, language: Language): CategoryRefDto | null {
  const category = id === null ? undefined : categoryById(id);
  return category ? { id: category.id, name: category.name[language] } : null;
}

/** Where the small picture is, under the address the API is reached by. */
export const thumbnailUrl = (picture: string | null): string | null =>
  picture === null ? null : `/v1/media/${picture}/thumbnails/small`;

export const productDto = ({ picture, ...product }: Product, language: Language): ProductDto => ({
  ...product,
  thumbnailUrl: thumbnailUrl(picture),
  category: categoryRef(product.category, language),
});
