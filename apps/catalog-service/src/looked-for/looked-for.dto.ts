import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class LookedForQuery {
  @ApiPropertyOptional({ example: 'atta-flours', description: 'One category alone' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  @ApiPropertyOptional({ default: 30, maximum: 30, description: 'Looks back so many days' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(30)
  days: number = 30;

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

export class LookedForDto {
  @ApiProperty({ example: 'aashirvaad atta multigrain', description: 'As it was understood' })
  query!: string;
  @ApiProperty({ description: 'Searches that nothing answered' }) times!: number;
  @ApiProperty({ description: 'Searches that offers answered only in part' }) partly!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Likely meant' })
  category!: string | null;
  @ApiProperty({ description: 'You sell something of that category' }) inYourCategories!: boolean;
  @ApiProperty({ type: [String], description: 'First three digits of the PIN codes asked from' })
  areas!: readonly string[];
  @ApiProperty({ example: '2026-11-23' }) lastDay!: string;
}

export class ShopsLookedForDto {
  @ApiProperty({ type: [LookedForDto], description: 'Oftenest first' })
  items!: readonly LookedForDto[];
  @ApiProperty({ type: [String], description: 'The areas you serve; empty: everywhere' })
  areas!: readonly string[];
}
