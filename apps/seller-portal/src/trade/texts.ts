import { textsOf } from '../language/texts.ts';
import en from './en.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };

/** Words of the trade that several screens use. */
export const useTradeTexts = textsOf({ en, hi });
