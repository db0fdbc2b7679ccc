import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiProblems, notFound, Public } from '@kirana/service';
import { categoryPicture } from './category-picture.ts';

/** An `<img>` sends no token, so pictures of categories are for anybody. */
@ApiTags('search and browse')
@Controller('v1/categories')
export class PicturesController {
  @Get(':id/picture.svg')
  @Public()
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=604800')
  @ApiOperation({ summary: 'The picture of a category' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems({ 404: 'There is no such category' })
  picture(@Param('id') id: string): string {
    const svg = categoryPicture(id);
    if (svg === undefined) throw notFound('category', id);
    return svg;
  }
}
