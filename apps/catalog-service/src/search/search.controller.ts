import {
  Controller,
  Get,
  Headers,
  Inject,
  Optional,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { addDays, dayInIndia } from '@kirana/domain';
import { brandKey } from '@kirana/normalizer';
import { Storefront } from '@kirana/search';
import type { Facet, ListingFilters, ProductsPage, Understanding } from '@kirana/search';
import { ApiProblems, CurrentActor, forbidden } from '@kirana/service';
import type { Actor } from '@kirana/service';
import type { FastifyReply } from 'fastify';
import type { Language } from '../browse/accept-language.ts';
import { languageOf } from '../browse/accept-language.ts';
import { UnchangedInterceptor } from '../browse/unchanged.interceptor.ts';
import { linkToNext } from '../browse/link-to-next.ts';
import { countedSearch } from '../searches/counted-search.ts';
import { SearchJournal } from '../searches/search-journal.ts';
import { categoryRef, productDto } from '../products/product.dto.ts';
import type { FacetDto, ReadingDto } from './search.dto.ts';
import { SearchPageDto, SearchQuery } from './search.dto.ts';

@ApiTags('search and browse')
@ApiBearerAuth()
@Controller('v1/search')
@UseInterceptors(UnchangedInterceptor)
export class SearchController {
  constructor(
    @Inject(Storefront) private readonly storefront: Storefront,
    @Optional() @Inject(SearchJournal) private readonly journal?: SearchJournal,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Products for a query in English, Hindi or a mix, or for filters alone',
  })
  @ApiOkResponse({ type: SearchPageDto })
  @ApiProblems({ 400: 'A parameter or the cursor is wrong', 503: 'The index does not answer' })
  async search(
    @Query() query: SearchQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<SearchPageDto> {
    const { q, pincode, sort, limit, cursor, explain, facets } = query;
    if (explain && actor.role !== 'admin')
      throw forbidden('Only administrators see scores explained');
    const filters = filtersOf(query);
    const page = await this.storefront.search({
      text: q,
      filters,
      pincode,
      sort,
      limit,
      cursor,
      explain,
      facets,
      shopId: actor.shopId,
    });
    if (actor.role === 'retailer' && cursor === undefined) this.#count(page, pincode);
    linkToNext(reply, page.nextCursor);
    return shown(page, languageOf(language), explain ?? false);
  }

  #count(page: ProductsPage, pincode: string | undefined): void {
    const counted = countedSearch(page, pincode);
    if (counted) this.journal?.count(counted);
  }
}

const filtersOf = ({
  category,
  department,
  brand,
  sellerId,
  importId,
  size,
  fromPaise,
  toPaise,
  expiresWithin,
  inStock,
}: SearchQuery): ListingFilters => ({
  category,
  department,
  brand: brand === undefined ? undefined : brandKey(brand),
  sellerId,
  importId,
  size,
  fromPaise,
  toPaise,
  expiresBy:
    expiresWithin === undefined ? undefined : addDays(dayInIndia(Date.now()), expiresWithin),
  inStock,
});

function shown(page: ProductsPage, language: Language, explain: boolean): SearchPageDto {
  const items = page.items.map(({ score, parts, explanation, ...product }) => ({
    ...productDto(product, language),
    ...(explain
      ? { score, ...(parts ? { parts } : {}), ...(explanation ? { explanation } : {}) }
      : {}),
  }));
  const { total, fit, asked, nextCursor } = page;
  const facets = page.facets
    ? { facets: page.facets.map((facet) => facetDto(facet, language)) }
    : {};
  return { items, total, fit, reading: asked && readingOf(asked), nextCursor, ...facets };
}

/** Categories are named in the language asked for, the rest as it is written on packs. */
const facetDto = ({ name, values }: Facet, language: Language): FacetDto => ({
  name,
  values: values.map(({ label, count, params }) => ({
    label: label ?? categoryRef(params['category'] ?? null, language)?.name ?? '',
    count,
    params,
  })),
});

const readingOf = ({
  corrected,
  brand,
  words,
  size,
  packCount,
  category,
}: Understanding): ReadingDto => ({
  corrected,
  brand,
  words: words.map(({ term }) => term),
  size: size?.key ?? null,
  packCount,
  category,
});
