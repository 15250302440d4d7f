import type { ConcreteServiceKind, RiskCause } from "../policy/facts";

/** What brings a family to the programme, and what its case then speaks of. */
export interface Trouble {
  cause: RiskCause;
  riskFactors: string[];
  problems: string[];
  services: string[];
  goals: { statement: string; measure: string; procedure: string }[];
  needs: [ConcreteServiceKind, string][];
  visits: string[];
}

const neglect: Trouble = {
  cause: "NEGLECT",
  riskFactors: [
    "Young children left alone overnight",
    "No food in the home",
    "Unsafe heating",
    "Missed medical care",
  ],
  problems: [
    "Housekeeping below what is safe",
    "No steady income",
    "Children without supervision after school",
  ],
  services: ["Homemaking skills", "Budgeting", "Parenting classes", "Help with housing"],
  goals: [
    {
      statement: "The home is safe and clean for the children",
      measure: "Weekly home safety checklist, no item open for three weeks",
      procedure: "Work through the home safety checklist room by room",
    },
    {
      statement: "The children are supervised at all times",
      measure: "Supervision calendar kept; no report of children alone",
      procedure: "Set up an after-school arrangement with kin",
    },
  ],
  needs: [
    ["FOOD", "Groceries until benefits are restored"],
    ["UTILITIES", "Gas bill in arrears, heating cut off"],
    ["HOUSING", "First month's rent of a safe rental"],
  ],
  visits: [
    "Went through the safety checklist room by room; the porch rail is repaired.",
    "Made a budget for the month and a shopping list.",
    "Practised a bedtime routine; the little one was asleep by eight.",
  ],
};

const abuse: Trouble = {
  cause: "ABUSE",
  riskFactors: [
    "Bruises from discipline with a belt",
    "Injury to a child under six",
    "Violence between the adults",
  ],
  problems: [
    "Physical discipline",
    "Anger between the adults",
    "Little knowledge of what a child can do at which age",
  ],
  services: ["Parenting classes", "Anger management", "Family counselling", "Safety planning"],
  goals: [
    {
      statement: "The children are disciplined without being hit",
      measure: "Discipline log; no new injury",
      procedure: "Teach and practise time-out and praise",
    },
    {
      statement: "Arguments between the adults end without violence",
      measure: "Parents' own log of arguments, read together each week",
      procedure: "Anger management exercises in the home",
    },
  ],
  needs: [
    ["TRANSPORTATION", "Rides to counselling in town"],
    ["CLOTHING", "School clothes"],
  ],
  visits: [
    "Role-played time-out; everyone took part this time.",
    "Read the discipline log together: two hard evenings, nobody hit.",
    "Went over the safety plan and whom to call.",
  ],
};

const substances: Trouble = {
  cause: "SUBSTANCE_DEPENDENCY",
  riskFactors: [
    "Positive drug screen at birth",
    "Parent intoxicated while alone with the children",
    "Relapse",
  ],
  problems: ["Dependency on methamphetamine", "Drinking at home", "Missed appointments and school days"],
  services: [
    "Outpatient treatment",
    "Relapse prevention",
    "Child care during treatment",
    "Parenting classes",
  ],
  goals: [
    {
      statement: "A sober adult is with the children at all times",
      measure: "Clean screens each fortnight; sober caretaker named for each day",
      procedure: "Name a sober caretaker for each day and rehearse the plan",
    },
    {
      statement: "The parent completes outpatient treatment",
      measure: "Attendance record of the treatment provider",
      procedure: "Drive to intake and the first sessions together",
    },
  ],
  needs: [
    ["TRANSPORTATION", "Gas vouchers for outpatient treatment"],
    ["JOB_SEARCH", "Help with applications after treatment"],
  ],
  visits: [
    "Clean screen; talked through the triggers of the week.",
    "Grandmother came by; wrote down who is with the children on which day.",
    "Went along to the treatment provider; next session is set.",
  ],
};

const dysfunction: Trouble = {
  cause: "CHILD_EMOTIONAL_BEHAVIORAL_DYSFUNCTION",
  riskFactors: ["Child runs away from home", "Child a danger to siblings", "Expelled from school"],
  problems: ["Child out of the parents' control", "Truancy", "Constant conflict between parent and teenager"],
  services: [
    "Behaviour contract",
    "Individual therapy for the child",
    "School liaison",
    "Communication skills",
  ],
  goals: [
    {
      statement: "The child stays at home and goes to school",
      measure: "Attendance record; nights away from home",
      procedure: "Write a behaviour contract with rewards that parent and child both sign",
    },
    {
      statement: "Parent and child settle a conflict by talking",
      measure: "Number of rows a week, by both their counts",
      procedure: "Practise listening and taking turns in each visit",
    },
  ],
  needs: [
    ["OTHER", "Fees for the summer program"],
    ["CLOTHING", "School uniforms"],
  ],
  visits: [
    "Went over the behaviour contract; five school days out of five.",
    "Met with the counsellor at school about the return to class.",
    "Practised taking turns; the argument over the telephone was settled in the room.",
  ],
};

/** In the mix in which families are referred. */
export const troubles: readonly Trouble[] = [
  neglect,
  neglect,
  neglect,
  abuse,
  abuse,
  substances,
  substances,
  dysfunction,
];
