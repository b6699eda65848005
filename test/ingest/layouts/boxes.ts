/** A cell as a page marks it up: its text and how far it reaches. */
export interface Box {
  text: string;
  across: number;
  down: number;
}

/** Rows of boxes from lines of cells parted by "|": "<" where the cell at the left reaches, "^" where the cell above does. */
export function boxesOf(print: string): Box[][] {
  const owners: (Box & { right: number })[][] = [];
  return print.split("\n").map((line, y) => {
    const row: Box[] = [];
    owners.push([]);
    line.split("|").forEach((cell, x) => {
      const text = cell.trim();
      const owner = text === "<" ? owners[y]?.[x - 1] : text === "^" ? owners[y - 1]?.[x] : undefined;
      const box = owner ?? { text, across: 1, down: 1, right: x };
      if (owner === undefined) row.push(box);
      else if (text === "<" && x > box.right) {
        box.across += 1;
        box.right = x;
      } else if (text === "^") box.down = Math.max(box.down, y + 1 - owners.findIndex((one) => one.includes(box)));
      owners[y]?.push(box);
    });
    return row;
  });
}
