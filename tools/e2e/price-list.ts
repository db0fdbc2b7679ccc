/** A price list of `rows` products that no other test has, as a seller's CSV. */
export function priceList(rows: number, mark: string): { name: string; bytes: Uint8Array } {
  const lines = Array.from({ length: rows }, (_, row) => {
    const mrp = 20 + (row % 80);
    return `${mark} Namkeen No ${row + 1} ${50 + row}gm x 12,${mrp},${mrp - 2},SKU-${mark}-${row + 1}`;
  });
  const text = ['Item,MRP,Rate,SKU', ...lines].join('\n');
  return { name: `${mark}.csv`, bytes: new TextEncoder().encode(text) };
}
