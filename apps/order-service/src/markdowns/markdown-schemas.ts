const integer = { type: 'integer' } as const;
const text = { type: 'string' } as const;

/** Money in paise, counts in selling units. */
const EFFECT = {
  lots: integer,
  units: integer,
  fullPaise: { ...integer, description: 'At the price of now: lost if nothing sells' },
  bringsPaise: { ...integer, description: 'What the goods bring under the markdown' },
  givenPaise: integer,
  belowCostUnits: integer,
} as const;
const EFFECT_NAMES = Object.keys(EFFECT);

const MARKED_LOT = {
  lotId: text,
  daysLeft: { ...integer, description: '0 on the last day' },
  units: integer,
  pricePaise: integer,
  markedPaise: integer,
  belowCost: { type: 'boolean' },
} as const;

/** What a markdown would come to, in all and by listing. */
export const EFFECT_SCHEMA = {
  type: 'object',
  required: ['items', 'unknown', ...EFFECT_NAMES],
  properties: {
    ...EFFECT,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['listingId', 'markedLots', ...EFFECT_NAMES],
        properties: {
          listingId: text,
          ...EFFECT,
          markedLots: {
            type: 'array',
            items: {
              type: 'object',
              required: Object.keys(MARKED_LOT),
              properties: MARKED_LOT,
            },
          },
        },
      },
    },
    unknown: { type: 'array', items: text, description: 'Listings that are not yours' },
  },
};

/** What became of each listing. */
export const RESULT_SCHEMA = {
  type: 'object',
  required: ['items', 'changed', 'unchanged', 'failed'],
  properties: {
    changed: integer,
    unchanged: integer,
    failed: integer,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['listingId', 'outcome'],
        properties: {
          listingId: text,
          outcome: {
            ...text,
            enum: ['changed', 'unchanged', 'unknown-listing', 'contended'],
          },
        },
      },
    },
  },
};
