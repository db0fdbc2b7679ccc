import { Inject, Injectable } from '@nestjs/common';
import { checkIfMatch } from '@kirana/service';
import { contentNumbered, isReplaced } from '../objects/contents.ts';
import type { MediaItem } from '../objects/media-item.ts';
import { MediaObjects } from '../objects/media-objects.ts';
import { Reading } from '../reading/reading.ts';

/** Brings an earlier content back: its bytes are taken in once more, from the sides instead of a client. */
@Injectable()
export class Restoring {
  constructor(
    @Inject(MediaObjects) private readonly objects: MediaObjects,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  /**
   * Makes a new content of the old bytes, so that nothing that was noted of the old one counts for it. The current one
   * is left as it is. Throws a 404 problem where the content is not kept, else as an overwrite does.
   */
  async restore(
    current: MediaItem,
    ifMatch: string | undefined,
    content: number,
  ): Promise<MediaItem> {
    checkIfMatch(ifMatch, current.content);
    const wanted = contentNumbered(content, current);
    if (!isReplaced(wanted)) return current;
    const { contentType, receivedSha256 } = wanted;
    const bytes = await this.reading.open(wanted, undefined);
    try {
      const keptAs = { receivedSha256 };
      return await this.objects.replace(current, ifMatch, { contentType, bytes, keptAs });
    } finally {
      bytes.destroy();
    }
  }
}
