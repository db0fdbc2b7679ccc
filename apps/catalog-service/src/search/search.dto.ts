import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FACETS, SORTS } from '@kirana/search';
import type { Sort } from '@kirana/search';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PincodeQuery } from '../browse/pincode.dto.ts';
import { ProductDto } from '../products/product.dto.ts';

const asFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class SearchQuery extends PincodeQuery {
  @ApiPropertyOptional({ example: 'आटा ५ किलो', description: 'As typed; left out: browse' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q: string = '';

  @ApiPropertyOptional({ example: 'atta-flours', description: 'A leaf of the category tree' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  @ApiPropertyOptional({ example: 'staples', description: 'A top category' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  department?: string;

  @ApiPropertyOptional({ example: 'Aashirvaad' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  brand?: string;

  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(60) sellerId?: string;

  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(60) importId?: string;

  @ApiPropertyOptional({ example: '5000g', description: 'Content of one consumer unit' })
  @IsOptional()
  @Matches(/^\d+(?:\.\d+)?(?:g|ml|pc|m)$/)
  size?: string;

  @ApiPropertyOptional({ description: 'Paise' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  fromPaise?: number;

  @ApiPropertyOptional({ description: 'Paise' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  toPaise?: number;

  @ApiPropertyOptional({ description: 'Only what is in stock today' })
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  inStock?: boolean;

  @ApiPropertyOptional({ description: 'Only what has stock that expires within so many days' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(365)
  expiresWithin?: number;

  @ApiPropertyOptional({ description: 'With the choices there are to filter by, and their counts' })
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  facets?: boolean;

  @ApiPropertyOptional({ enum: SORTS, default: 'relevance' })
  @IsOptional()
  @IsIn(SORTS)
  sort: Sort = 'relevance';

  @ApiPropertyOptional({ default: 20, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;

  @ApiPropertyOptional({ description: 'From the page before, with the same request' })
  @IsOptional()
  @IsString()
  @MaxLength(12_000)
  cursor?: string;

  @ApiPropertyOptional({ description: 'How each score came about; administrators only' })
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  explain?: boolean;
}

/** How a query was understood. */
export class ReadingDto {
  @ApiProperty({ type: String, nullable: true, description: 'Searched for instead' })
  corrected!: string | null;
  @ApiProperty({ type: String, nullable: true }) brand!: string | null;
  @ApiProperty({ type: [String] }) words!: readonly string[];
  @ApiProperty({ type: String, nullable: true, example: '5000g' }) size!: string | null;
  @ApiProperty({ type: Number, nullable: true }) packCount!: number | null;
  @ApiProperty({ type: String, nullable: true }) category!: string | null;
}

export class FoundProductDto extends ProductDto {
  @ApiPropertyOptional() score?: number | null;
  @ApiPropertyOptional({ type: Object, description: 'What each part gave to the score' })
  parts?: Readonly<Record<string, number>>;
  @ApiPropertyOptional({ type: Object }) explanation?: object;
}

export class FacetValueDto {
  @ApiProperty({ example: '5 kg' }) label!: string;
  @ApiProperty({ description: 'Offers that are left with this choice' }) count!: number;
  @ApiProperty({
    type: Object,
    example: { size: '5000g' },
    description: 'Parameters that choose it',
  })
  params!: Readonly<Record<string, string>>;
}

export class FacetDto {
  @ApiProperty({ enum: [...FACETS, 'category'] }) name!: string;
  @ApiProperty({ type: [FacetValueDto] }) values!: readonly FacetValueDto[];
}

export class SearchPageDto {
  @ApiProperty({ type: [FoundProductDto] }) items!: readonly FoundProductDto[];
  @ApiProperty({ description: 'Offers that match, counted exactly up to 10,000' }) total!: number;
  @ApiProperty({
    enum: ['exact', 'relaxed', 'popular'],
    description: 'All words answered, some of them, or none: then these are near or popular',
  })
  fit!: string;
  @ApiProperty({ type: ReadingDto, nullable: true }) reading!: ReadingDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page' })
  nextCursor!: string | null;
  @ApiPropertyOptional({ type: [FacetDto], description: 'Where asked for' })
  facets?: readonly FacetDto[];
}
