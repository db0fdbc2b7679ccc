import { ApiProperty, ApiPropertyOptional, PartialType, OmitType } from '@nestjs/swagger';
import { BASE_UNITS, MAX_PAISE } from '@kirana/domain';
import type { BaseUnit } from '@kirana/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsPositive,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const MOST_UNITS = 1_000_000;
const HINT = 1_000;

export class HintsDto {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  brand?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  unit?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  unitValue?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  pack?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  category?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  gtin?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(HINT)
  hsn?: string | null;
}

export class QuantityDto {
  @ApiProperty() @IsNumber() @IsPositive() value!: number;
  @ApiProperty({ enum: BASE_UNITS }) @IsIn(BASE_UNITS) unit!: BaseUnit;
}

/** What the seller corrects of our reading. */
export class CorrectionsDto {
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, HINT)
  brand?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, HINT)
  product?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  category?: string | null;

  @ApiPropertyOptional({ type: QuantityDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuantityDto)
  netQuantity?: QuantityDto | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  packCount?: number | null;
}

export class StockDto {
  @ApiProperty({ description: 'Selling units, counted' })
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  quantity!: number;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  batch?: string | null;

  @ApiPropertyOptional({
    description: 'YYYY-MM-DD; left out or null: does not expire',
    type: String,
    nullable: true,
  })
  @IsOptional()
  @Matches(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  expiresOn?: string | null;
}

export class CreateListingDto {
  @ApiProperty({ example: 'Parle-G 70gm x 24' })
  @IsString()
  @Length(1, 500)
  @Matches(/[\p{L}\p{N}]/u, { message: 'title must have a letter or a digit' })
  title!: string;

  @ApiPropertyOptional({ description: "The seller's own code", type: String, nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  sku?: string | null;

  @ApiPropertyOptional({ type: HintsDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => HintsDto)
  hints?: HintsDto | null;

  @ApiPropertyOptional({ type: CorrectionsDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CorrectionsDto)
  corrections?: CorrectionsDto | null;

  @ApiPropertyOptional({ description: 'Paise', type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PAISE)
  mrpPaise?: number | null;

  @ApiPropertyOptional({ description: 'Paise', type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_PAISE)
  pricePaise?: number | null;

  @ApiPropertyOptional({ default: 1, type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  minimumUnits?: number | null;

  @ApiPropertyOptional({ default: 1, type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  unitsStep?: number | null;

  @ApiPropertyOptional({ type: StockDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => StockDto)
  stock?: StockDto | null;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    maxItems: 8,
    description: 'Ids of media objects, the foremost first; their thumbnails are at media-service',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @Matches(/^med_[0-7][0-9A-HJKMNP-TV-Z]{25}$/, {
    each: true,
    message: 'each picture must be the id of a media object',
  })
  pictures?: string[] | null;

  @ApiPropertyOptional({ enum: ['active', 'paused'] })
  @IsOptional()
  @IsIn(['active', 'paused'])
  status?: 'active' | 'paused' | null;
}

/** A JSON merge patch (RFC 7396): what is left out stays, null takes away. The SKU stays: it names the listing. */
export class PatchListingDto extends PartialType(OmitType(CreateListingDto, ['sku'] as const)) {}
