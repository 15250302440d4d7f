import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLNonNull,
  getNullableType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";

type Fields = Record<string, unknown>;

/** One wrong input, and in what it is wrong. */
export interface Wrong {
  what: string;
  input: Fields;
}

const unknownId = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

/** Wrong values of a type, each with its name. */
function wrongValues(type: GraphQLInputType, path: string, value: unknown): [string, unknown][] {
  const bare = getNullableType(type);
  if (isListType(bare)) return wrongLists(bare.ofType, path, value);
  if (bare instanceof GraphQLInputObjectType)
    return [
      ["a text", "text"],
      ["a list of numbers", [1]],
      ["a field that does not exist", { ...(value as Fields), nonsense: 1 }],
      ...inObject(bare, (value ?? {}) as Fields, path).map(({ what, input }): [string, unknown] => [
        what,
        input,
      ]),
    ];
  if (bare instanceof GraphQLEnumType)
    return [
      ["no value of the set", "NONSENSE"],
      ["a value in small letters", bare.getValues()[0].name.toLowerCase()],
      ["a number", 1],
      ["an empty text", ""],
    ];
  switch (bare.toString()) {
    case "ID":
      return wrongIds(value);
    case "Boolean":
      return [
        ["a text", "yes"],
        ["a number", 1],
      ];
    case "Int":
      return [
        ["a text", "ten"],
        ["a fraction", 1.5],
        ["negative", -1],
        ["too large for an Int", 2 ** 31],
      ];
    case "Float":
      return [
        ["a text", "ten"],
        ["too large", 1e7],
        ["too small", -1e7],
      ];
    case "DateTimeISO":
      return [
        ["no instant", "yesterday"],
        ["an instant without a zone", "2006-03-06T09:00:00"],
        ["a day alone", "2006-03-06"],
        ["before the programme", "1850-01-01T00:00:00Z"],
        ["far in the future", "2150-01-01T00:00:00Z"],
        ["a day that no month has", "2006-02-30T09:00:00Z"],
      ];
    case "LocalDate":
      return [
        ["no day", "soon"],
        ["an American date", "03/06/2006"],
        ["a day that no month has", "2006-02-30"],
        ["before 1900", "1850-01-01"],
        ["after 2100", "2150-01-01"],
        ["a number", 20060306],
      ];
    default:
      return [
        ["an empty text", ""],
        ["blanks alone", "   "],
        ["a text that is too long", "x".repeat(20_001)],
        ["a text with NUL", "a\0b"],
        ["half a character", "a\ud800b"],
        ["a number", 5],
        ["a list", [["x"]]],
      ];
  }
}

const wrongIds = (value: unknown): [string, unknown][] => {
  const [type, id] = (typeof value === "string" ? value : `County:${unknownId}`).split(":");
  return [
    ["an empty id", ""],
    ["no id at all", "nonsense"],
    ["the row's id without its type", id],
    ["an id of another type", `${type === "Notice" ? "Waiver" : "Notice"}:${id}`],
    ["an unknown id of the right type", `${type}:${unknownId}`],
    ["an id with something behind it", `${type}:${id} OR 1=1`],
    ["a uuid that is none", `${type}:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeeg`],
  ];
};

function wrongLists(of: GraphQLInputType, path: string, value: unknown): [string, unknown][] {
  const list = (value ?? []) as unknown[];
  const first = list[0];
  const tooMany: [string, unknown][] = first === undefined ? [] : [["51 entries", Array(51).fill(first)]];
  return [
    ["a list with null", [null]],
    ...tooMany,
    ...wrongValues(of, path, first)
      .filter(([, wrong]) => !Array.isArray(wrong))
      .map(([what, wrong]): [string, unknown] => [`an entry that is ${what}`, [wrong, ...list.slice(1)]]),
  ];
}

const isRequired = ({ type, defaultValue }: GraphQLInputField) =>
  type instanceof GraphQLNonNull && defaultValue === undefined;

/** Every way in which one field of an input can be wrong; the others stay as they are. */
export function inObject(type: GraphQLInputObjectType, valid: Fields, at = ""): Wrong[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const path = at ? `${at}.${field.name}` : field.name;
    const { [field.name]: value, ...rest } = valid;
    const missing: Wrong[] = isRequired(field)
      ? [
          { what: `${path}: missing`, input: rest },
          { what: `${path}: null`, input: { ...rest, [field.name]: null } },
        ]
      : [];
    // Within a part of an input a few of each kind are enough: the same checks stand behind them.
    const wrong = wrongValues(field.type, path, value)
      .slice(0, at ? 3 : undefined)
      .map(([what, bad]) => ({
        what: what.startsWith(path) ? what : `${path}: ${what}`,
        input: { ...rest, [field.name]: bad },
      }));
    return [...missing, ...wrong];
  });
}
