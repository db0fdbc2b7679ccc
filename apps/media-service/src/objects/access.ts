import type { Actor } from '@kirana/service';
import { forbidden, notFound } from '@kirana/service';
import type { MediaItem } from './media-item.ts';

/** On whose behalf somebody uploads: the firm or shop where there is one. */
export const ownerOf = (actor: Actor): string => actor.sellerId ?? actor.shopId ?? actor.accountId;

/** Throws a 404 problem: who may not see an object need not know of it. */
export function maySee(actor: Actor, item: MediaItem): MediaItem {
  const shown = item.visibility === 'everybody' || actor.role === 'admin';
  if (shown || item.ownerId === ownerOf(actor)) return item;
  throw notFound('media object', item.mediaId);
}

/** Throws a 404 problem where it may not even be seen, else a 403 problem. */
export function mayChange(actor: Actor, item: MediaItem): MediaItem {
  maySee(actor, item);
  if (item.ownerId === ownerOf(actor)) return item;
  throw forbidden('Only its owner changes a media object');
}
