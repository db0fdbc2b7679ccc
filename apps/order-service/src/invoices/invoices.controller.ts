import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentActor, notFound, Roles } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OrderReader } from '../orders/order-reader.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { InvoiceRepository } from './invoice-repository.ts';
import type { Invoice } from './invoice.ts';

@ApiTags('invoices')
@Controller('v1/orders/:orderId')
@Roles('retailer', 'seller', 'admin')
export class InvoicesController {
  constructor(
    private readonly reader: OrderReader,
    private readonly invoices: InvoiceRepository,
  ) {}

  @Get('invoice')
  @ApiOperation({ summary: 'The tax invoice of a shipped order' })
  @ApiProblems({ 404: 'No such order of yours, or it has not shipped yet' })
  async invoice(@CurrentActor() actor: Actor, @Param('orderId') orderId: string): Promise<Invoice> {
    const order = await this.reader.order(actor, orderId);
    const invoice = await this.invoices.ofOrder(order.orderId);
    if (!invoice) throw notFound('invoice of order', orderId);
    return invoice;
  }

  @Get('invoice.pdf')
  @Header('content-type', 'application/pdf')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The same on paper' })
  @ApiProblems({ 404: 'No such order of yours, or it has not shipped yet' })
  async onPaper(
    @CurrentActor() actor: Actor,
    @Param('orderId') orderId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await invoicePdf(await this.invoice(actor, orderId)), {
      type: 'application/pdf',
      disposition: `inline; filename="invoice-${orderId}.pdf"`,
    });
  }
}
