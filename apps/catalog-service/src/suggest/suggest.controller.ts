import { Controller, Get, Headers, Inject, Query, UseInterceptors } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Storefront } from '@kirana/search';
import type { SuggestionKind } from '@kirana/search';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { languageOf } from '../browse/accept-language.ts';
import { UnchangedInterceptor } from '../browse/unchanged.interceptor.ts';

export class SuggestQuery {
  @ApiProperty({ example: 'aash', description: 'What was typed so far, in any script' })
  @IsString()
  @MaxLength(100)
  q!: string;

  @ApiPropertyOptional({ default: 8, maximum: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 8;
}

export class SuggestionDto {
  @ApiProperty({ enum: ['product', 'brand', 'category'] }) kind!: SuggestionKind;
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'Product id, or brand or category as /v1/search filters by it' })
  id!: string;
}

export class SuggestionsDto {
  @ApiProperty({ type: [SuggestionDto] }) items!: readonly SuggestionDto[];
}

@ApiTags('search and browse')
@ApiBearerAuth()
@Controller('v1/suggest')
@UseInterceptors(UnchangedInterceptor)
export class SuggestController {
  constructor(@Inject(Storefront) private readonly storefront: Storefront) {}

  @Get()
  @ApiOperation({ summary: 'Products, brands and categories that begin as typed' })
  @ApiOkResponse({ type: SuggestionsDto })
  async suggest(
    @Query() { q, limit }: SuggestQuery,
    @Headers('accept-language') language?: string,
  ): Promise<SuggestionsDto> {
    const request = { text: q, language: languageOf(language), limit };
    return { items: await this.storefront.suggest(request) };
  }
}
