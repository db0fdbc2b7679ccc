import { textsOf } from '../../language/texts.ts';
import en from './en.json';
import hi from './hi.json';

export const useTexts = textsOf({ en, hi });
