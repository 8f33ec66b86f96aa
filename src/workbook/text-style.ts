/** A cell that was never touched and gets a text looks like the nearest styled cell at most so many columns to its left. */
export const STYLE_REACH = 5;
