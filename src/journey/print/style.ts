import { styleText } from "node:util";

/** How text is set off; on anything but a terminal it is left plain. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  bad(text: string): string;
}

const asIs = (text: string): string => text;

/** The style for a terminal, or for a file and a pipe. */
export function styleFor(terminal: boolean): Style {
  if (!terminal) return { strong: asIs, faint: asIs, bad: asIs };
  return {
    strong: (text) => styleText("bold", text),
    faint: (text) => styleText("dim", text),
    bad: (text) => styleText("red", text),
  };
}
