/** The shapes that tell the lines of a chart apart, in their order, as a file and a running Excel call them. */
export const LINE_MARKS = [
  { file: "circle", excel: "Circle" },
  { file: "square", excel: "Square" },
  { file: "diamond", excel: "Diamond" },
  { file: "triangle", excel: "Triangle" },
  { file: "x", excel: "X" },
  { file: "star", excel: "Star" },
] as const;
