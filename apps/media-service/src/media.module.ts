import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { TokenCheckConfig } from '@kirana/service';
import { AuthModule } from '@kirana/service';
import { DirectController } from './direct/direct.controller.ts';
import { DirectUploads } from './direct/direct-uploads.ts';
import { MediaController } from './objects/media.controller.ts';
import { MediaObjects } from './objects/media-objects.ts';
import { OwnedController } from './objects/owned.controller.ts';
import { Visitors } from './objects/visitors.ts';
import { ThumbnailReading } from './pictures/thumbnail-reading.ts';
import { ThumbnailsController } from './pictures/thumbnails.controller.ts';
import { Reading } from './reading/reading.ts';
import { Restoring } from './versions/restoring.ts';
import { VersionsController } from './versions/versions.controller.ts';

export interface MediaParts {
  readonly objects: MediaObjects;
  readonly reading: Reading;
  readonly thumbnails: ThumbnailReading;
  readonly directUploads: DirectUploads;
  readonly auth: TokenCheckConfig;
}

@Module({})
export class MediaModule {
  static forRoot({ objects, reading, thumbnails, directUploads, auth }: MediaParts): DynamicModule {
    return {
      module: MediaModule,
      imports: [AuthModule.forRoot(auth)],
      controllers: [
        OwnedController,
        DirectController,
        ThumbnailsController,
        VersionsController,
        MediaController,
      ],
      providers: [
        Visitors,
        Restoring,
        { provide: MediaObjects, useValue: objects },
        { provide: Reading, useValue: reading },
        { provide: ThumbnailReading, useValue: thumbnails },
        { provide: DirectUploads, useValue: directUploads },
      ],
    };
  }
}
