import { screening, servingAtPartner } from "./acts";
import type { Grant } from "./grant";

/** Those who work for an organization beside the agency know their own house, and the counties. */
const ownHouse = [
  { may: ["read"], on: "Worker", within: ["colleagues"] },
  { may: ["read"], on: "Organization", within: ["ownOrganization"] },
  { may: ["read"], on: "County", within: ["everything"] },
] as const satisfies readonly Grant[];

/** What a partner sees of the families referred to it by their leave, and does where a case is assigned (HL-02). */
export const partnerGrants = [
  { may: ["read"], on: "Family", within: ["referredToMyAgency"] },
  { may: ["read"], on: "Referral", within: ["referredToMyAgency"] },
  { may: [...screening, ...servingAtPartner], on: "Referral", within: ["assignedToMeAtMyAgency"] },
  { may: ["read"], on: "CaseRecord", within: ["referredToMyAgency"] },
  { may: ["read"], on: "PartnerRecord", within: ["sharedWithMyAgency"] },
  { may: ["read"], on: "Worker", within: ["namedInCasesAtMyAgency"] },
  { may: ["read"], on: "Calendar", within: ["everything"] },
  ...ownHouse,
] as const satisfies readonly Grant[];

/** What a court sees: the packets that were released to it (HL-05). */
export const courtGrants = [
  { may: ["read"], on: "CourtPacket", within: ["releasedToMyCourt"] },
  ...ownHouse,
] as const satisfies readonly Grant[];
