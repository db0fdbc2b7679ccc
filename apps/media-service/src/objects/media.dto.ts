import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { publishedPart } from '@kirana/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import type { MediaItem, SideState } from './media-item.ts';

const STATES = ['verified', 'pending', 'failed', 'absent'];

export class UploadQuery {
  @ApiPropertyOptional({
    enum: ['owner', 'everybody'],
    default: 'owner',
    description: 'Who may read it: its owner, or everybody who is signed in',
  })
  @IsOptional()
  @IsIn(['owner', 'everybody'])
  visibility?: 'owner' | 'everybody';
}

export class ReadQuery {
  @ApiPropertyOptional({
    minimum: 1,
    description: 'A content by its number, an earlier one while it is kept; else the current one',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  content?: number;
}

export class OwnedQuery {
  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiPropertyOptional({ description: 'From the page before' })
  @IsOptional()
  @IsString()
  cursor?: string;
}

/** What is known of an object, without its bytes. */
export class MediaView {
  @ApiProperty() mediaId!: string;
  @ApiProperty() ownerId!: string;
  @ApiProperty({ example: 'image/jpeg' }) contentType!: string;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty({ description: '64 hex digits' }) sha256!: string;
  @ApiProperty({ enum: ['owner', 'everybody'] }) visibility!: 'owner' | 'everybody';
  @ApiProperty({ description: 'Counts the contents: 1, 2, …; also the ETag' }) content!: number;
  @ApiProperty({ description: 'Stays on the local disk' }) pinned!: boolean;
  @ApiProperty({ enum: STATES }) cloud!: SideState;
  @ApiProperty({ enum: STATES }) local!: SideState;
  @ApiProperty({ enum: STATES }) secondary!: SideState;
  @ApiProperty() createdAt!: string;
  @ApiProperty() updatedAt!: string;
}

export class MediaPage {
  @ApiProperty({ type: [MediaView] }) items!: MediaView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

/** Where the bytes lie stays inside. */
export function mediaView(item: MediaItem): MediaView {
  const { version: _ours, earlierLacking: _too, ...shown } = publishedPart('media', { ...item });
  const { visibility, content, pinned = false } = item;
  return { ...shown, visibility, content, pinned };
}
