import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { drawPacket } from './draw-packet.ts';

describe('a drawn packet', () => {
  it.each(['Parle-G 70gm x 24', 'A & B <5 kg> "best"', 'आटा ५ किलो'])(
    'is a picture for %p',
    async (title) => {
      expect(await sharp(await drawPacket(title, 1)).metadata()).toMatchObject({
        format: 'jpeg',
        width: 800,
        height: 1000,
      });
    },
  );
});
