import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { TokenCheckConfig } from '@kirana/service';
import { AuthModule } from '@kirana/service';
import type { Sides } from './bytes/sides.ts';
import { MediaController } from './objects/media.controller.ts';
import { MediaObjects } from './objects/media-objects.ts';
import { Reading } from './reading/reading.ts';

export interface MediaParts {
  readonly objects: MediaObjects;
  readonly sides: Sides;
  readonly auth: TokenCheckConfig;
}

@Module({})
export class MediaModule {
  static forRoot({ objects, sides, auth }: MediaParts): DynamicModule {
    return {
      module: MediaModule,
      imports: [AuthModule.forRoot(auth)],
      controllers: [MediaController],
      providers: [
        { provide: MediaObjects, useValue: objects },
        { provide: Reading, useValue: new Reading(sides, objects) },
      ],
    };
  }
}
