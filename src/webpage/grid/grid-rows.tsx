import type { ReactElement } from "react";
import { intersects, type Address, type Area } from "../../domain/sheet/address";
import type { Entry } from "./cell-editor";
import { GridRow } from "./grid-row";
import type { Band, SheetModel } from "./sheet-model";
import type { FrozenColumns } from "./use-frozen-columns";

/** The rows of a band; only those are drawn anew which the selection or the entry touches, or touched before. */
export function GridRows({
  model,
  band,
  selection,
  active,
  entry,
  frozen,
}: {
  readonly model: SheetModel;
  readonly band: Band;
  readonly selection: Area;
  readonly active: Address;
  readonly entry: Entry | null;
  readonly frozen: FrozenColumns;
}): readonly ReactElement[] {
  return model
    .rowsIn(band)
    .map((row) => (
      <GridRow
        key={row}
        model={model}
        row={row}
        top={band.top}
        bottom={band.bottom}
        selection={intersects(model.rowReach(row), selection) ? selection : null}
        active={active.row === row ? active.column : null}
        entry={entry?.at.row === row ? entry : null}
        frozen={frozen}
      />
    ));
}
