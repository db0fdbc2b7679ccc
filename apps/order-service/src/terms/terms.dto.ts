import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { MAX_PAISE, MAX_UNITS } from '../stock/lots.dto.ts';
import { TERMS_BOUNDS } from './offer-terms.ts';

export class PriceTierDto {
  @ApiProperty({ type: 'integer', minimum: 2, maximum: MAX_UNITS })
  @IsInt()
  @Min(2)
  @Max(MAX_UNITS)
  fromUnits!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_PAISE })
  @IsInt()
  @Min(1)
  @Max(MAX_PAISE)
  pricePaise!: number;
}

export class SchemeDto {
  @ApiProperty({ type: 'integer', minimum: 2, maximum: 1000 })
  @IsInt()
  @Min(2)
  @Max(1000)
  buy!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 })
  @IsInt()
  @Min(1)
  @Max(999)
  free!: number;
}

export class MarkdownDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: TERMS_BOUNDS.markdownDays })
  @IsInt()
  @Min(1)
  @Max(TERMS_BOUNDS.markdownDays)
  withinDays!: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: TERMS_BOUNDS.markdownPercent })
  @IsInt()
  @Min(1)
  @Max(TERMS_BOUNDS.markdownPercent)
  percent!: number;
}

export class TermsDto {
  @ApiPropertyOptional({ type: [PriceTierDto], maxItems: TERMS_BOUNDS.tiers })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(TERMS_BOUNDS.tiers)
  @ValidateNested({ each: true })
  @Type(() => PriceTierDto)
  tiers?: PriceTierDto[];

  @ApiPropertyOptional({ type: SchemeDto })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SchemeDto)
  scheme?: SchemeDto;

  @ApiPropertyOptional({ type: MarkdownDto })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => MarkdownDto)
  markdown?: MarkdownDto;
}
