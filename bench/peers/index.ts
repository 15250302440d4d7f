import { hand, pipelined } from "./hand";
import { mercurius } from "./mercurius";
import { ours } from "./ours";
import type { Peer, PeerName } from "./peer";
import { postgraphile } from "./postgraphile";

export { peerNames, type Peer, type PeerName, type Place } from "./peer";

/** All that can be measured. */
export const peers: Record<PeerName, Peer> = { ours, postgraphile, mercurius, hand, pipelined };
