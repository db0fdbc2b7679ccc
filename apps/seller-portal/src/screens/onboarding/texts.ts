import { textsOf } from '../../language/texts.ts';
import en from './en.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };

export const useTexts = textsOf({ en, hi });
