import { ApiPropertyOptional } from '@nestjs/swagger';
import { LISTING_LACKS, OWN_SORTS } from '@kirana/search';
import type { Lack, OwnSort } from '@kirana/search';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PageQuery } from '../edge/pages.ts';

/** How a seller looks for its own listings. */
export class OwnListingsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Words of the title; the last may be half typed' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;

  @ApiPropertyOptional({ enum: ['active', 'paused'] })
  @IsOptional()
  @IsIn(['active', 'paused'])
  status?: 'active' | 'paused';

  @ApiPropertyOptional({ description: 'Only what this import wrote last' })
  @IsOptional()
  @Matches(/^imp_[0-9A-Z]{26}$/)
  importId?: string;

  @ApiPropertyOptional({ description: 'The brand as it was read' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  brand?: string;

  @ApiPropertyOptional({ description: 'Id of a category' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  category?: string;

  @ApiPropertyOptional({ enum: LISTING_LACKS, description: 'Only where this could not be read' })
  @IsOptional()
  @IsIn(LISTING_LACKS)
  lacks?: Lack;

  @ApiPropertyOptional({ enum: OWN_SORTS, default: 'changed' })
  @IsOptional()
  @IsIn(OWN_SORTS)
  sort?: OwnSort;
}
