import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Where the shop is: sellers that deliver there come first. */
export class PincodeQuery {
  @ApiPropertyOptional({ example: '560001', description: "The shop's PIN code" })
  @IsOptional()
  @Matches(/^[1-9]\d{5}$/, { message: 'pincode must be a 6-digit PIN code' })
  pincode?: string;
}
