import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor, notFound, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ImportSteps } from './import-steps.ts';
import type { Said } from './import-steps.ts';
import { IMPORT_SCHEMA, PREVIEW_SCHEMA, SURVEY_SCHEMA } from './import-schemas.ts';
import { importView } from './import-view.ts';
import type { ImportView } from './import-view.ts';
import { SaidDto } from './mapping/fixes.dto.ts';
import { mappingSaid } from './mapping/mapping.dto.ts';
import type { Survey } from './preview/survey.ts';
import type { ImportRecord } from './running/import-record.ts';
import { ImportRecords } from './stores/import-records.ts';

class PreviewQuery {
  @ApiPropertyOptional({ default: 1, description: 'First row, 1 the first below the heading' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  from: number = 1;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

const NOTHING_SAID: Said = { headings: {}, fixes: [] };

const saidIn = (body: SaidDto): Said => ({
  headings: mappingSaid(body),
  fixes: (body.fixes ?? []).map(({ field, from, to }) => ({ field, from, to })),
});

@ApiTags('imports')
@ApiBearerAuth()
@Controller('v1/imports/:importId')
@Roles('seller')
export class ImportStepsController {
  constructor(
    @Inject(ImportSteps) private readonly steps: ImportSteps,
    @Inject(ImportRecords) private readonly imports: ImportRecords,
  ) {}

  @Get('preview')
  @ApiOperation({ summary: 'How rows of the file are read, with the mapping of the import' })
  @ApiOkResponse({ schema: PREVIEW_SCHEMA })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Query() query: PreviewQuery,
  ) {
    return this.steps.preview(await this.#own(actor, importId), query, NOTHING_SAID);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same with another mapping, tried out and not remembered' })
  @ApiOkResponse({ schema: PREVIEW_SCHEMA })
  async previewWith(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Query() query: PreviewQuery,
    @Body() body: SaidDto,
  ) {
    const record = await this.#own(actor, importId);
    return this.steps.preview(record, query, saidIn(body));
  }

  @Post('survey')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Reads the whole file and counts what is wrong, rows with the same mistake together',
  })
  @ApiOkResponse({ schema: SURVEY_SCHEMA })
  async survey(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Body() body: SaidDto,
  ): Promise<Survey> {
    return this.steps.survey(await this.#own(actor, importId), saidIn(body));
  }

  @Post('start')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Begins an import that was held; the mapping is remembered for the next files',
  })
  @ApiAcceptedResponse({ schema: IMPORT_SCHEMA })
  async begin(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Body() body: SaidDto,
  ): Promise<ImportView> {
    const record = await this.#own(actor, importId);
    return importView(await this.steps.begin(record, saidIn(body)));
  }

  @Post('undo')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Sets back what the import did, but for listings that were changed since',
  })
  @ApiAcceptedResponse({ schema: IMPORT_SCHEMA })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<ImportView> {
    return importView(await this.steps.undo(await this.#own(actor, importId)));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes a file and what is kept of its import; the listings stay' })
  @ApiNoContentResponse()
  async forget(@CurrentActor() actor: Actor, @Param('importId') importId: string): Promise<void> {
    await this.steps.forget(await this.#own(actor, importId));
  }

  async #own(actor: Actor, importId: string): Promise<ImportRecord> {
    const record = await this.imports.get(importId);
    // Another seller's import is as good as none: who asks learns nothing of it.
    if (record?.sellerId !== actor.sellerId || !record) throw notFound('import', importId);
    return record;
  }
}
