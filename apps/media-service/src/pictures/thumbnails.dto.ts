import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

export class ThumbnailQuery {
  @ApiPropertyOptional({
    description: "The picture's content number: the answer may then be kept for good",
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  content?: number;
}
