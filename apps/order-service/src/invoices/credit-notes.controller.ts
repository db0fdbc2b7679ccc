import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, notFound, Roles, sellerOf, StaffRoles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OrderReader } from '../orders/order-reader.ts';
import { priceOf } from '../returns/goods-return.ts';
import { Returns } from '../returns/returns.ts';
import { PageQuery } from '../stock/lots.dto.ts';
import { creditNoteOf } from './credit-note.ts';
import type { CreditNote } from './credit-note.ts';
import { InvoiceRepository } from './invoice-repository.ts';
import type { Invoice } from './invoice.ts';

/** What a seller's books are made of: its invoices, and the credit notes that lessen them. */
@ApiTags('invoices')
@Controller('v1')
@StaffRoles('accountant')
export class CreditNotesController {
  constructor(
    private readonly reader: OrderReader,
    private readonly returns: Returns,
    private readonly invoices: InvoiceRepository,
  ) {}

  @Get('invoices')
  @Roles('seller')
  @ApiOperation({ summary: 'Your invoices in the order of their numbers' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor }: PageQuery,
  ): Promise<{ items: Invoice[]; nextCursor: string | null }> {
    const { items, nextPageToken } = await this.invoices.ofSeller(sellerOf(actor), limit, cursor);
    return { items, nextCursor: nextPageToken };
  }

  @Get('orders/:orderId/returns/:returnId/credit-note')
  @Roles('retailer', 'seller', 'admin')
  @ApiOperation({ summary: 'The credit note of an accepted return' })
  @ApiProblems({ 404: 'No such return of an order of yours, or it was not accepted' })
  async creditNote(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
    @Param('returnId') returnId: string,
  ): Promise<CreditNote> {
    const order = await this.reader.order(actor, orderId);
    const accepted = await this.returns.one(order, returnId);
    const invoice = await this.invoices.ofOrder(orderId);
    const note =
      invoice &&
      creditNoteOf(invoice, accepted, (listingId) => ({
        title: order.lines.find((line) => line.listingId === listingId)?.title ?? '',
        paise: priceOf(order, listingId),
      }));
    if (!note) throw notFound('credit note of return', returnId);
    return note;
  }
}
