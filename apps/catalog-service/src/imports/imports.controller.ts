import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor, IdempotencyKey, notFound, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mustOwn } from '../edge/ownership.ts';
import { PageQuery, sendPage } from '../edge/pages.ts';
import { IMPORT_SCHEMA, IMPORTS_PAGE_SCHEMA, REJECTS_PAGE_SCHEMA } from './import-schemas.ts';
import { importView, rejectView } from './import-view.ts';
import type { ImportView } from './import-view.ts';
import { MappingRepository } from './mapping/mapping-repository.ts';
import { FileReceiver } from './receive-file.ts';
import { rejectsCsv } from './rejects/rejects-csv.ts';
import type { ImportRecord } from './running/import-record.ts';
import { ImportWorker } from './running/import-worker.ts';
import { ImportRecords } from './stores/import-records.ts';
import { ImportRejects } from './stores/import-rejects.ts';
import { uploadedFile } from './upload/uploaded-file.ts';

class UploadQuery {
  @ApiPropertyOptional({ description: 'Name of a file that is sent as the body' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  fileName?: string;

  @ApiPropertyOptional({ description: '`true`: wait for a look at it; begun by …/start' })
  @IsOptional()
  @IsIn(['true', 'false'])
  hold?: 'true' | 'false';
}

@ApiTags('imports')
@ApiBearerAuth()
@Controller('v1')
export class ImportsController {
  constructor(
    @Inject(FileReceiver) private readonly receiver: FileReceiver,
    @Inject(ImportWorker) private readonly worker: ImportWorker,
    @Inject(ImportRecords) private readonly imports: ImportRecords,
    @Inject(MappingRepository) private readonly mappings: MappingRepository,
    @Inject(ImportRejects) private readonly rejects: ImportRejects,
  ) {}

  @Post('sellers/:sellerId/imports')
  @HttpCode(202)
  @Roles('seller')
  @ApiOperation({
    summary:
      'Sends a price list (CSV or XLSX, as a form or as the body); it is worked off afterwards',
  })
  @ApiAcceptedResponse({ schema: IMPORT_SCHEMA })
  @ApiConsumes('multipart/form-data', 'text/csv', 'application/octet-stream')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async receive(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Query() { fileName, hold }: UploadQuery,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    mustOwn(actor, sellerId);
    const mapping = await this.mappings.get(sellerId);
    const file = await uploadedFile(request, fileName);
    const held = hold === 'true';
    const record = await this.receiver.receive({ sellerId, file, key, hold: held, mapping });
    this.worker.nudge(record);
    void reply.header('location', `/v1/imports/${record.importId}`);
    return importView(record);
  }

  @Get('sellers/:sellerId/imports')
  @Roles('seller')
  @ApiOperation({ summary: "A seller's imports, the newest first" })
  @ApiOkResponse({ schema: IMPORTS_PAGE_SCHEMA })
  async ofSeller(
    @CurrentActor() actor: Actor,
    @Param('sellerId') sellerId: string,
    @Query() { limit, cursor }: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    mustOwn(actor, sellerId);
    const { items, nextPageToken } = await this.imports.ofSeller(sellerId, limit, cursor);
    return sendPage(reply, { items: items.map(importView), nextPageToken });
  }

  @Get('imports/:importId')
  @Roles('seller')
  @ApiOperation({ summary: 'How far an import is, and what became of its rows' })
  @ApiOkResponse({ schema: IMPORT_SCHEMA })
  async get(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<ImportView> {
    return importView(await this.#own(actor, importId));
  }

  @Get('imports/:importId/rejects')
  @Roles('seller')
  @ApiOperation({
    summary: 'The rows that were rejected, with the reasons, in the order of the file',
  })
  @ApiOkResponse({ schema: REJECTS_PAGE_SCHEMA })
  async rejected(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Query() { limit, cursor }: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.#own(actor, importId);
    const page = await this.rejects.page(importId, limit, cursor);
    return sendPage(reply, { ...page, items: page.items.map(rejectView) });
  }

  @Get('imports/:importId/rejects.csv')
  @Roles('seller')
  @ApiOperation({
    summary: 'The rejected rows as a CSV with the reasons beside: mend it and send it again',
  })
  async rejectedCsv(
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const record = await this.#own(actor, importId);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="rejected-${importId}.csv"`)
      .send(Readable.from(rejectsCsv(record.headings, this.rejects.all(importId))));
  }

  async #own(actor: Actor, importId: string): Promise<ImportRecord> {
    const record = await this.imports.get(importId);
    // Another seller's import is as good as none: who asks learns nothing of it.
    if (record?.sellerId !== actor.sellerId || !record) throw notFound('import', importId);
    return record;
  }
}
