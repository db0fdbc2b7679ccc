import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeLeftOut } from '@kirana/service';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import type { Announced } from './direct-uploads.ts';

export class AnnounceDto {
  @ApiProperty({ example: 'image/jpeg' })
  @Matches(/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/, { message: 'contentType must be a media type' })
  contentType!: string;

  @ApiProperty({ description: 'Bytes' })
  @IsInt()
  @Min(1)
  @Max(5_000_000_000)
  size!: number;

  @ApiProperty({ description: 'SHA-256 of the bytes, 64 hex digits in lower case' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 hex digits in lower case' })
  sha256!: string;

  @ApiPropertyOptional({ enum: ['owner', 'everybody'], default: 'owner' })
  @MayBeLeftOut()
  @IsIn(['owner', 'everybody'])
  visibility?: 'owner' | 'everybody';
}

/** Where to send the bytes, and until when. */
export class DirectUploadView {
  @ApiProperty() uploadId!: string;
  @ApiProperty({ description: 'Takes one PUT of exactly the bytes announced' }) url!: string;
  @ApiProperty({ description: 'Headers to send with it, as they are', type: Object })
  headers!: Readonly<Record<string, string>>;
  @ApiProperty() expiresAt!: string;
}

export const directUploadView = ({ upload, address }: Announced): DirectUploadView => ({
  uploadId: upload.uploadId,
  url: address.url,
  headers: address.headers,
  expiresAt: upload.expiresAt,
});
