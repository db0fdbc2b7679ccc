import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Roles, sellerOf } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { effectOf } from './markdown-effect.ts';
import type { MarkdownEffect } from './markdown-effect.ts';
import { EFFECT_SCHEMA, RESULT_SCHEMA } from './markdown-schemas.ts';
import { MarkdownEffectDto, MarkdownsDto } from './markdowns.dto.ts';
import { Markdowns } from './markdowns.ts';
import type { MarkdownOutcome, MarkdownResult, MarkedListing } from './markdowns.ts';

/** Near-expiry goods of many listings made cheaper by one request. */
@ApiTags('stock')
@Controller('v1/lots/markdowns')
@Roles('seller')
export class MarkdownsController {
  constructor(private readonly markdowns: Markdowns) {}

  @Post('effect')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What marking listings down would come to, lot by lot; changes nothing',
  })
  @ApiOkResponse({ schema: EFFECT_SCHEMA })
  async effect(
    @CurrentActor() actor: Actor,
    @Body() { listingIds, markdown }: MarkdownEffectDto,
  ): Promise<MarkdownEffect & { items: MarkedListing[]; unknown: string[] }> {
    const { withinDays, percent } = markdown;
    const items = await this.markdowns.effect(sellerOf(actor), listingIds, { withinDays, percent });
    const known = new Set(items.map(({ listingId }) => listingId));
    return {
      ...effectOf(items.flatMap(({ markedLots }) => markedLots)),
      items,
      unknown: listingIds.filter((listingId) => !known.has(listingId)),
    };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Marks listings down, and tells what became of each; the same again changes nothing. Other terms stay',
  })
  @ApiOkResponse({ schema: RESULT_SCHEMA })
  async set(
    @CurrentActor() actor: Actor,
    @Body() { listingIds, markdown }: MarkdownsDto,
  ): Promise<{ items: MarkdownResult[]; changed: number; unchanged: number; failed: number }> {
    const granted = markdown && { withinDays: markdown.withinDays, percent: markdown.percent };
    const items = await this.markdowns.set(sellerOf(actor), listingIds, granted ?? null);
    const count = (wanted: MarkdownOutcome): number =>
      items.filter(({ outcome }) => outcome === wanted).length;
    const [changed, unchanged] = [count('changed'), count('unchanged')];
    return { items, changed, unchanged, failed: items.length - changed - unchanged };
  }
}
