/** Where the two readers may disagree, and why: vendor → label of the comparison → reason. */
export const exceptions = {};
