import { opens, purposeOf } from "../../access/classes";
import type { Viewer } from "../../access/viewer";
import type { InformationClass } from "../../policy/facts/information";
import { badUserInput } from "./problems";

/** Refuses what tells of classes that are closed to everyone of the viewer's role, for the purpose of the request. */
export function mustOpen(
  viewer: Viewer,
  classes: readonly InformationClass[],
  { path, what }: { path: string; what: string },
): void {
  const closed = classes.filter((one) => !opens(viewer, [one]));
  if (closed.length === 0) return;
  const message = `${what} tells of ${closed.join(", ")}, which you do not read for ${purposeOf(viewer)} (HL-08)`;
  throw badUserInput([{ path, message }]);
}
