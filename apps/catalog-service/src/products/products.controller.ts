import { Controller, Get, Headers, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Storefront } from '@kirana/search';
import { ApiProblems, notFound } from '@kirana/service';
import { languageOf } from '../browse/accept-language.ts';
import { UnchangedInterceptor } from '../browse/unchanged.interceptor.ts';
import { PincodeQuery } from '../browse/pincode.dto.ts';
import { ProductDto, productDto } from './product.dto.ts';

@ApiTags('search and browse')
@ApiBearerAuth()
@Controller('v1/products')
@UseInterceptors(UnchangedInterceptor)
export class ProductsController {
  constructor(@Inject(Storefront) private readonly storefront: Storefront) {}

  @Get(':productId')
  @ApiOperation({ summary: 'One product with all its offers' })
  @ApiOkResponse({ type: ProductDto })
  @ApiProblems({ 404: 'Nobody sells it' })
  async get(
    @Param('productId') productId: string,
    @Query() { pincode }: PincodeQuery,
    @Headers('accept-language') language?: string,
  ): Promise<ProductDto> {
    const product = await this.storefront.product(productId, pincode);
    if (!product) throw notFound('product', productId);
    return productDto(product, languageOf(language));
  }
}
