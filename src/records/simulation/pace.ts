/** What a run took: real time, and what the machine spent on it. */
export interface Pace {
  cases: number;
  seconds: number;
  casesPerSecond: number;
  cpuSeconds: number;
  peakMemoryMB: number;
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Starts to measure; the answer tells the pace so far. */
export function pace(): (cases: number) => Pace {
  const begun = performance.now();
  const spent = process.cpuUsage();
  return (cases) => {
    const seconds = rounded((performance.now() - begun) / 1000);
    const { user, system } = process.cpuUsage(spent);
    return {
      cases,
      seconds,
      casesPerSecond: Math.round(cases / Math.max(seconds, 0.001)),
      cpuSeconds: rounded((user + system) / 1e6),
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  };
}
