import { textsOf } from './texts.ts';
import en from './en.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };

/** Texts of the page around the screens, and of the states that all screens share. */
export const usePageTexts = textsOf({ en, hi });
