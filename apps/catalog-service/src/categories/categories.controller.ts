import { Controller, Get, Headers, Inject, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Storefront } from '@kirana/search';
import { languageOf } from '../browse/accept-language.ts';
import { UnchangedInterceptor } from '../browse/unchanged.interceptor.ts';
import { categoryTree } from './category-tree.ts';

export class CategoryDto {
  @ApiProperty({ example: 'atta-flours' }) id!: string;
  @ApiProperty({ description: 'In the language asked for' }) name!: string;
  @ApiProperty({ example: '/v1/categories/atta-flours/picture.svg' }) pictureUrl!: string;
  @ApiProperty({ description: 'Offers for sale' }) count!: number;
  @ApiProperty({ type: () => [CategoryDto] }) children!: readonly CategoryDto[];
}

export class CategoriesDto {
  @ApiProperty({ type: [CategoryDto] }) items!: readonly CategoryDto[];
}

@ApiTags('search and browse')
@ApiBearerAuth()
@Controller('v1/categories')
@UseInterceptors(UnchangedInterceptor)
export class CategoriesController {
  constructor(@Inject(Storefront) private readonly storefront: Storefront) {}

  @Get()
  @ApiOperation({ summary: 'The category tree with what is for sale in each' })
  @ApiOkResponse({ type: CategoriesDto })
  async tree(@Headers('accept-language') language?: string): Promise<CategoriesDto> {
    return { items: categoryTree(await this.storefront.categories(), languageOf(language)) };
  }
}
