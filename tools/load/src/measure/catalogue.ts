const BRANDS = [
  'Aashirvaad',
  'Fortune',
  'Tata',
  'Parle',
  'Britannia',
  'Amul',
  'MDH',
  'Everest',
  'Dabur',
  'Patanjali',
];
const GOODS = [
  'Atta',
  'Salt',
  'Basmati Rice',
  'Sunflower Oil',
  'Toor Dal',
  'Biscuit',
  'Ghee',
  'Garam Masala',
  'Tea',
  'Honey',
];
const SIZES = [
  '50g',
  '100 gm',
  '200g',
  '500gm',
  '1 kg',
  '1KG x 12',
  '2kg',
  '5 KG',
  '70gm x 24',
  '250 g',
];

/** A seller's price list: names as sellers write them, each row its own product. */
export function priceListOf(rows: number, seller: number): { name: string; bytes: Uint8Array } {
  const lines = Array.from({ length: rows }, (_, row) => {
    const [brand, goods] = [BRANDS[row % 10], GOODS[Math.floor(row / 10) % 10]];
    const size = SIZES[Math.floor(row / 100) % 10];
    const mrp = 20 + ((row * 7) % 400);
    return `${brand} ${goods} ${Math.floor(row / 1_000)} ${size},${mrp},${mrp - 3},LD-${seller}-${row}`;
  });
  const text = ['Item,MRP,Rate,SKU', ...lines].join('\n');
  return { name: `load-${seller}.csv`, bytes: new TextEncoder().encode(text) };
}

/** What shops type. */
export const QUERIES = BRANDS.flatMap((brand, at) => [
  `${brand} ${GOODS[at]}`.toLowerCase(),
  `${GOODS[(at + 3) % 10]}`.toLowerCase(),
  `${GOODS[(at + 5) % 10]} ${SIZES[at]}`.toLowerCase(),
]);
