import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { OrganizationKind } from "../../policy/programme/facts";
import { Family } from "../family/family";
import { Organization } from "../organization/organization";
import { Referral } from "../referral/referral";
import { PageArgs, connectionOf, type Page } from "../shared/connection";
import { OrganizationKindEnum } from "../shared/enums";
import { pageOf } from "../shared/page";
import type { Request } from "../shared/request";
import { Consent } from "./consent";
import { PartnerReferral } from "./partner-referral";

@ObjectType({ description: "A page of organizations." })
export class OrganizationConnection extends connectionOf(Organization) {}

@ArgsType()
class OrganizationArgs extends PageArgs {
  @Field(() => OrganizationKindEnum.type, { nullable: true, description: "Only partners, or only courts." })
  kind?: OrganizationKind | null;
}

const byName = { by: "name", direction: "ASC" } as const;

function organizationPage(
  { kind, ...page }: OrganizationArgs,
  { reader, cursors }: Request,
): Promise<Page<Organization>> {
  const list = reader.list("Organization");
  if (kind) list.where("organization.kind = :kind", { kind });
  return pageOf(list, { name: "organizations", asked: { kind } }, page, byName, cursors);
}

/** The organizations beside the agency. */
@Resolver()
export class OrganizationResolver {
  @Query(() => OrganizationConnection, { description: "Partners and courts that you may see, by name." })
  async organizations(@Args(() => OrganizationArgs) args: OrganizationArgs, @Ctx() request: Request) {
    return OrganizationConnection.of(await organizationPage(args, request));
  }
}

@Resolver(() => Family)
export class FamilyConsentResolver {
  @FieldResolver(() => [Consent], {
    description: "The family's consents for partners, the earliest first (HL-02).",
  })
  consents(@Root() { id }: Family, @Ctx() { reader }: Request): Promise<Consent[]> {
    return reader.of("Consent", "familyId", id);
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => Organization, { description: "The partner." })
  partner(@Root() { organizationId }: Consent, @Ctx() { reader }: Request): Promise<Organization | null> {
    return reader.one("Organization", organizationId);
  }
}

@Resolver(() => Referral)
export class ReferralPartnersResolver {
  @FieldResolver(() => [PartnerReferral], {
    description: "The partners that the case is or was referred to, the earliest first (HL-02).",
  })
  partnerReferrals(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<PartnerReferral[]> {
    return reader.of("PartnerReferral", "referralId", id);
  }
}

@Resolver(() => PartnerReferral)
export class PartnerReferralResolver {
  @FieldResolver(() => Organization, { description: "The partner." })
  partner(
    @Root() { organizationId }: PartnerReferral,
    @Ctx() { reader }: Request,
  ): Promise<Organization | null> {
    return reader.one("Organization", organizationId);
  }
}
