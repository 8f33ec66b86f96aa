import { useEffect } from "react";
import type { PictureProps } from "./domain-chart";

/** Stands where the picture could not be loaded, and says so. */
export default function NoPicture({ missing }: PictureProps): null {
  useEffect(missing, [missing]);
  return null;
}
