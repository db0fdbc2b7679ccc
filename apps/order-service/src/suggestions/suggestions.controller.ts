import { Controller, Get, Headers } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, forbidden, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { languageOf } from './suggestion-words.ts';
import { Suggestions } from './suggestions.ts';
import type { ListingSuggestion } from './suggestions.ts';

@ApiTags('orders')
@Controller('v1/suggestions')
@Roles('retailer')
export class SuggestionsController {
  constructor(private readonly suggestions: Suggestions) {}

  @Get()
  @ApiOperation({ summary: 'What to order today, from your own rhythm, without waste' })
  async list(
    @CurrentActor() { shopId }: Actor,
    @Headers('accept-language') language: string | undefined,
  ): Promise<{ items: ListingSuggestion[] }> {
    if (!shopId) throw forbidden('This account has no shop');
    return { items: await this.suggestions.of(shopId, languageOf(language)) };
  }
}
