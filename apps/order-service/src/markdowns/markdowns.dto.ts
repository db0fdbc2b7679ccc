import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsObject,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LISTING_ID } from '../stock/lots.dto.ts';
import { MarkdownDto } from '../terms/terms.dto.ts';

/** Listings of one request; a seller with more sends them in parts. */
export const MOST_LISTINGS = 500;

class ListingsDto {
  @ApiProperty({
    type: [String],
    items: { type: 'string', pattern: LISTING_ID },
    minItems: 1,
    maxItems: MOST_LISTINGS,
    uniqueItems: true,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LISTINGS)
  @ArrayUnique({ message: 'each listing once' })
  @Matches(new RegExp(LISTING_ID), { each: true, message: 'ids of listings' })
  listingIds!: string[];
}

export class MarkdownEffectDto extends ListingsDto {
  @ApiProperty({ type: MarkdownDto })
  @IsObject()
  @ValidateNested()
  @Type(() => MarkdownDto)
  markdown!: MarkdownDto;
}

export class MarkdownsDto extends ListingsDto {
  @ApiPropertyOptional({ type: MarkdownDto, description: 'Left out, it is taken away.' })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => MarkdownDto)
  markdown?: MarkdownDto;
}
