import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Min } from 'class-validator';
import type { Content } from '../objects/contents.ts';
import { contentsOf } from '../objects/contents.ts';
import type { MediaItem } from '../objects/media-item.ts';
import { beganAt } from '../objects/media-item.ts';

export class VersionPath {
  @ApiProperty()
  @IsString()
  mediaId!: string;

  @ApiProperty({ minimum: 1, description: 'The number of a content that is kept' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  content!: number;
}

/** One content of an object. */
export class VersionView {
  @ApiProperty({ description: 'Its number: 1, 2, …; also its ETag' }) content!: number;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty({ description: '64 hex digits' }) sha256!: string;
  @ApiProperty({ example: 'text/csv' }) contentType!: string;
  @ApiProperty({ description: 'When its upload began' }) createdAt!: string;
  @ApiProperty({ description: 'Whether it is what the object holds now' }) current!: boolean;
}

/** As many as are kept, which are few: there are no pages of them. */
export class VersionList {
  @ApiProperty({ type: [VersionView], description: 'The newest first' }) items!: VersionView[];
}

export const versionList = (item: MediaItem): VersionList => ({
  items: contentsOf(item).map((content) => versionView(content, item)),
});

const versionView = (
  { content, size, sha256, contentType, storageKey }: Content,
  item: MediaItem,
): VersionView => ({
  content,
  size,
  sha256,
  contentType,
  createdAt: new Date(beganAt(storageKey)).toISOString(),
  current: content === item.content,
});
