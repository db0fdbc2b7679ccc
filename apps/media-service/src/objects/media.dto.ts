import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { publishedPart } from '@kirana/contracts';
import { IsIn, IsOptional } from 'class-validator';
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

/** What is known of an object, without its bytes. */
export class MediaView {
  @ApiProperty() mediaId!: string;
  @ApiProperty() ownerId!: string;
  @ApiProperty({ example: 'image/jpeg' }) contentType!: string;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty({ description: '64 hex digits' }) sha256!: string;
  @ApiProperty({ enum: ['owner', 'everybody'] }) visibility!: 'owner' | 'everybody';
  @ApiProperty({ description: 'Counts the contents: 1, 2, …; also the ETag' }) content!: number;
  @ApiProperty({ enum: STATES }) cloud!: SideState;
  @ApiProperty({ enum: STATES }) local!: SideState;
  @ApiProperty({ enum: STATES }) secondary!: SideState;
  @ApiProperty() createdAt!: string;
  @ApiProperty() updatedAt!: string;
}

/** Where the bytes lie stays inside. */
export function mediaView(item: MediaItem): MediaView {
  const { version: _ours, ...shown } = publishedPart('media', { ...item });
  return { ...shown, visibility: item.visibility, content: item.content };
}
