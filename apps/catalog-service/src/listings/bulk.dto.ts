import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { PatchListingDto } from './listing.dto.ts';

export class BulkTargetDto {
  @ApiProperty()
  @Matches(/^lst_[0-7][0-9A-HJKMNP-TV-Z]{25}$/, {
    message: 'listingId must be the id of a listing',
  })
  listingId!: string;

  @ApiPropertyOptional({
    description: 'Only if it is at this version; left out: whatever it is at',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class BulkPatchDto {
  @ApiProperty({ type: [BulkTargetDto], maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => BulkTargetDto)
  targets!: BulkTargetDto[];

  @ApiProperty({ type: PatchListingDto, description: 'Made to each of them' })
  @ValidateNested()
  @Type(() => PatchListingDto)
  patch!: PatchListingDto;
}
