import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { MAX_PAISE } from '../stock/lots.dto.ts';

const SETTLEMENTS = ['repayment', 'credit-note', 'write-off'] as const;

export class KhataTermsDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_PAISE })
  @IsInt()
  @Min(0)
  @Max(MAX_PAISE)
  limitPaise!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 365, description: 'Days until payment.' })
  @IsInt()
  @Min(0)
  @Max(365)
  termsDays!: number;
}

export class SettlementDto {
  @ApiPropertyOptional({ enum: SETTLEMENTS, default: 'repayment' })
  @MayBeLeftOut()
  @IsIn(SETTLEMENTS)
  kind?: (typeof SETTLEMENTS)[number];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_PAISE })
  @IsInt()
  @Min(1)
  @Max(MAX_PAISE)
  paise!: number;

  @ApiProperty({ minLength: 1, maxLength: 60, description: 'Number of the receipt or note.' })
  @IsString()
  @Length(1, 60)
  reference!: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 300 })
  @MayBeLeftOut()
  @IsString()
  @Length(1, 300)
  note?: string;
}
