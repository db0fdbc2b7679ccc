import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import type { Seller } from '@kirana/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';

const TERMS = ['cash-on-delivery', 'prepaid', 'credit-7', 'credit-15', 'credit-30'] as const;

export class ProfileRequest {
  @ApiProperty({ example: 'Sharma Traders' })
  @IsString()
  @Length(2, 120)
  tradeName!: string;

  @ApiProperty({ example: '29AAGCB7383J1Z4', description: 'Checked by its check character' })
  @IsString()
  @Length(1, 20)
  gstin!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '10012345678901',
    description: 'Null for sellers of no food',
  })
  @ValidateIf((_request, value) => value !== null)
  @IsString()
  @Length(1, 20)
  fssai!: string | null;

  @ApiProperty({ example: '560002', description: 'Where the goods leave from' })
  @IsString()
  @Length(1, 8)
  pincode!: string;

  @ApiProperty({
    example: ['560', '562110'],
    description: 'PIN codes served; 2 to 5 digits serve every PIN code that starts so',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @Matches(/^[1-9]\d{1,5}$/, {
    each: true,
    message: 'areasServed must hold PIN codes or their first 2 to 5 digits',
  })
  areasServed!: string[];

  @ApiProperty({ type: [Number], example: [1, 3, 5], description: 'ISO weekdays, 1 = Monday' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  deliveryDays!: number[];

  @ApiProperty({ example: 50_000, description: 'Least value of an order, paise' })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  minimumOrderPaise!: number;

  @ApiProperty({ enum: TERMS })
  @IsIn(TERMS)
  paymentTerms!: Seller['paymentTerms'];

  @ApiPropertyOptional({ description: 'Whom to ask for; shown to nobody but the seller' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 120)
  contactName?: string;
}

export class SellersQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional({ description: 'From the page before' })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 2_000)
  cursor?: string;
}

export class ProfileView extends ProfileRequest {
  @ApiProperty() sellerId!: string;
  @ApiProperty({ enum: ['active', 'paused'] }) status!: Seller['status'];
  @ApiProperty() version!: number;
  @ApiProperty() createdAt!: string;
  @ApiProperty() updatedAt!: string;
}

export class SellersPage {
  @ApiProperty({ type: [ProfileView] }) items!: ProfileView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
