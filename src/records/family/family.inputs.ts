import { InputType } from "type-graphql";
import type {
  CaregiverRelationship,
  CareSystem,
  DhsCaseType,
  IntellectualDisability,
  PlacementSetting,
  RemovalCause,
} from "../../policy/facts";
import * as enums from "../shared/enums";
import {
  KeyedInput,
  FamilyInput,
  ListOf,
  Part,
  OnDay,
  OneOf,
  Reference,
  WordList,
  Words,
  YesNo,
} from "../shared/inputs";

/** What the exclusions ask of a parent or target child (FP-EX-01). */
@InputType()
abstract class ConditionsInput {
  @YesNo("Actively psychotic (FP-EX-01a).", { default: false })
  activelyPsychotic!: boolean;

  @YesNo("The psychosis is controlled by medication (FP-EX-01a).", { default: false })
  controlledByMedication!: boolean;

  @YesNo("Suicidal (FP-EX-01b).", { default: false })
  suicidal!: boolean;

  @YesNo("Homicidal (FP-EX-01c).", { default: false })
  homicidal!: boolean;

  @OneOf(enums.DisabilityEnum, "Degree of intellectual disability (FP-EX-01d).", { default: "NONE" })
  intellectualDisability!: IntellectualDisability;
}

@InputType({ description: "A child of the family." })
export class ChildInput extends ConditionsInput {
  @Words("Name.", { max: 200 })
  name!: string;

  @OnDay("Date of birth; not in the future (FP-TP-02).", { past: true })
  birthDate!: string;
}

@InputType({ description: "An adult who cares for the children." })
export class CaregiverInput extends ConditionsInput {
  @Words("Name.", { max: 200 })
  name!: string;

  @OneOf(enums.RelationshipEnum, "What the caregiver is to the children (FP-DF-03).")
  relationship!: CaregiverRelationship;

  @YesNo("A primary care giver; the referral needs one (FP-DF-03, FP-RF-02).", { default: false })
  isPrimary!: boolean;
}

@InputType({ description: "A family that becomes known to the programme, with the agency's own case on it." })
export class RegisterFamilyInput extends KeyedInput {
  @Reference("County", "The county that serves it; one of your own.")
  countyId!: string;

  @Words("Family name.", { max: 200 })
  name!: string;

  @Words("Home address (FP-RF-02).", { optional: true, max: 500 })
  address!: string | null;

  @WordList("Telephone numbers (FP-RF-02).")
  phones!: string[];

  @Words("Language spoken at home, when not English.", { optional: true, max: 100 })
  language!: string | null;

  @Words("Number of the agency's own case (FP-RF-05).", { optional: true, max: 100 })
  dhsCaseNumber!: string | null;

  @OneOf(enums.DhsCaseTypeEnum, "Preventive, or custody (FP-PV-02).", { default: "PREVENTIVE" })
  dhsCaseType!: DhsCaseType;

  @ListOf(() => ChildInput, "The children.")
  children!: ChildInput[];

  @ListOf(() => CaregiverInput, "The adults who care for them.")
  caregivers!: CaregiverInput[];
}

@InputType({ description: "Changes to a family; what is left out stays as it is." })
export class UpdateFamilyInput extends FamilyInput {
  @Words("Family name.", { optional: true, max: 200 })
  name!: string;

  @Words("Home address.", { optional: true, max: 500 })
  address!: string | null;

  @YesNo("Keep where the family lives from all but those who visit it (HL-08).", { optional: true })
  addressProtected!: boolean;

  @Words("Number of the agency's own case.", { optional: true, max: 100 })
  dhsCaseNumber!: string | null;

  @OneOf(enums.DhsCaseTypeEnum, "Preventive, or custody once a child has been placed.", { optional: true })
  dhsCaseType!: DhsCaseType;
}

@InputType({ description: "A child to add to a family." })
export class AddChildInput extends FamilyInput {
  @Part(() => ChildInput, "The child.")
  child!: ChildInput;
}

@InputType({ description: "An adult to add to a family." })
export class AddCaregiverInput extends FamilyInput {
  @Part(() => CaregiverInput, "The adult.")
  caregiver!: CaregiverInput;
}

/** Changes to what the exclusions ask; what is left out stays as it is. */
@InputType()
abstract class ConditionsUpdate extends FamilyInput {
  @YesNo("Actively psychotic (FP-EX-01a).", { optional: true })
  activelyPsychotic!: boolean;

  @YesNo("The psychosis is controlled by medication (FP-EX-01a).", { optional: true })
  controlledByMedication!: boolean;

  @YesNo("Suicidal (FP-EX-01b).", { optional: true })
  suicidal!: boolean;

  @YesNo("Homicidal (FP-EX-01c).", { optional: true })
  homicidal!: boolean;

  @OneOf(enums.DisabilityEnum, "Degree of intellectual disability (FP-EX-01d).", { optional: true })
  intellectualDisability!: IntellectualDisability;
}

@InputType({ description: "Changes to a child; what is left out stays as it is." })
export class UpdateChildInput extends ConditionsUpdate {
  @Reference("Child", "The child.")
  childId!: string;

  @Words("Name.", { optional: true, max: 200 })
  name!: string;

  @OnDay("Date of birth; not in the future (FP-TP-02).", { optional: true, past: true })
  birthDate!: string;
}

@InputType({ description: "Changes to an adult; what is left out stays as it is." })
export class UpdateCaregiverInput extends ConditionsUpdate {
  @Reference("Caregiver", "The adult.")
  caregiverId!: string;

  @Words("Name.", { optional: true, max: 200 })
  name!: string;

  @OneOf(enums.RelationshipEnum, "What the caregiver is to the children (FP-DF-03).", { optional: true })
  relationship!: CaregiverRelationship;

  @YesNo("A primary care giver (FP-DF-03).", { optional: true })
  isPrimary!: boolean;
}

@InputType({ description: "Closes the agency's own case on the family (FP-RF-08)." })
export class CloseDhsCaseInput extends FamilyInput {}

@InputType({ description: "Opens the agency's own case again." })
export class ReopenDhsCaseInput extends FamilyInput {}

@InputType({ description: "A child's removal from home; only the county records it (FP-CO-04)." })
export class RecordRemovalInput extends FamilyInput {
  @Reference("Child", "The child.")
  childId!: string;

  @OnDay("Day of the removal; not in the future.", { past: true })
  removedOn!: string;

  @OneOf(enums.RemovalCauseEnum, "What led to it (FP-DC-02).")
  cause!: RemovalCause;

  @Words("What happened.", { optional: true })
  narrative!: string | null;
}

@InputType({ description: "Where a removed child is placed; only the county records it (FP-CO-04)." })
export class RecordPlacementInput extends FamilyInput {
  @Reference("Removal", "The removal that it belongs to.")
  removalId!: string;

  @OneOf(enums.PlacementSettingEnum, "What kind of place it is.")
  setting!: PlacementSetting;

  @OneOf(enums.CareSystemEnum, "The system responsible for the care (FP-DF-01).")
  system!: CareSystem;

  @OnDay("First day; not in the future.", { past: true })
  placedOn!: string;

  @OnDay("Day on which it ended; not in the future. Left out while it lasts.", {
    optional: true,
    past: true,
  })
  endedOn!: string | null;
}

@InputType({ description: "The end of a placement; a return home ends it by itself." })
export class EndPlacementInput extends FamilyInput {
  @Reference("Placement", "The placement.")
  placementId!: string;

  @OnDay("Day on which it ended; not in the future.", { past: true })
  endedOn!: string;
}

@InputType({ description: "Makes the agency's own case one of custody, upon a removal (FP-DC-04)." })
export class ConvertToCustodyInput extends FamilyInput {
  @OnDay("From which day on; not in the future, and one on which a child is away.", { past: true })
  effectiveOn!: string;

  @Words("Why.", { optional: true })
  reason!: string | null;
}

@InputType({ description: "A removed child's return home." })
export class RecordReturnInput extends FamilyInput {
  @Reference("Removal", "The removal that ends.")
  removalId!: string;

  @OnDay("Day of the return; not in the future.", { past: true })
  returnedOn!: string;
}
