import { median } from "../../scripts/bench/median";
import type { Measured } from "./round";

/** The middle of each figure over some rounds; the memory at its highest. */
export function middle(rounds: readonly Measured[]): Measured {
  const of = (key: Exclude<keyof Measured, "postgres">) => median(rounds.map((one) => one[key]));
  const postgres = rounds.map((one) => one.postgres).filter((one) => one !== null);
  return {
    ...{
      rate: of("rate"),
      p50: of("p50"),
      p99: of("p99"),
      most: of("most"),
      node: of("node"),
      bytes: of("bytes"),
    },
    postgres: postgres.length > 0 ? median(postgres) : null,
    memory: Math.max(...rounds.map(({ memory }) => memory)),
  };
}
