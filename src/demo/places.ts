/**
 * The counties in the order of a drive through the state, each with its seat, so that neighbours stand together
 * and a region is a stretch of the list.
 */
const drive = `
  DeSoto: Hernando, Tunica: Tunica, Tate: Senatobia, Marshall: Holly Springs, Benton: Ashland, Tippah: Ripley,
  Alcorn: Corinth, Tishomingo: Iuka, Prentiss: Booneville, Union: New Albany, Lafayette: Oxford, Panola: Batesville,
  Quitman: Marks, Coahoma: Clarksdale, Bolivar: Cleveland, Tallahatchie: Charleston, Yalobusha: Water Valley,
  Calhoun: Pittsboro, Pontotoc: Pontotoc, Lee: Tupelo, Itawamba: Fulton, Monroe: Aberdeen, Chickasaw: Houston,
  Webster: Walthall, Grenada: Grenada, Leflore: Greenwood, Sunflower: Indianola, Washington: Greenville,
  Sharkey: Rolling Fork, Issaquena: Mayersville, Humphreys: Belzoni, Holmes: Lexington, Carroll: Carrollton,
  Montgomery: Winona, Choctaw: Ackerman, Clay: West Point, Lowndes: Columbus, Oktibbeha: Starkville, Noxubee: Macon,
  Winston: Louisville, Attala: Kosciusko, Leake: Carthage, Neshoba: Philadelphia, Kemper: De Kalb,
  Lauderdale: Meridian, Newton: Decatur, Scott: Forest, Rankin: Brandon, Madison: Canton, Yazoo: Yazoo City,
  Warren: Vicksburg, Claiborne: Port Gibson, Copiah: Hazlehurst, Simpson: Mendenhall, Smith: Raleigh,
  Jasper: Bay Springs, Clarke: Quitman, Wayne: Waynesboro, Jones: Laurel, Covington: Collins,
  Jefferson Davis: Prentiss, Lawrence: Monticello, Lincoln: Brookhaven, Jefferson: Fayette, Adams: Natchez,
  Franklin: Meadville, Wilkinson: Woodville, Amite: Liberty, Pike: Magnolia, Walthall: Tylertown, Marion: Columbia,
  Lamar: Purvis, Forrest: Hattiesburg, Perry: New Augusta, Greene: Leakesville, George: Lucedale,
  Jackson: Pascagoula, Harrison: Gulfport, Stone: Wiggins, Pearl River: Poplarville, Hancock: Bay St. Louis`;

const stops = drive.split(",").map((stop) => stop.split(":").map((part) => part.trim()));

/** Where the first look goes: its workers are those of the printed sign-ins. */
export const home = "Hinds";

/** Every county but the home county, along the drive. */
export const elsewhere = stops.map(([county]) => county);

/** The seat of each county: where its families live. */
export const seats = Object.fromEntries<string>([...stops, [home, "Jackson"]] as [string, string][]);

/** The counties with more people, and so with more families. */
const populous =
  "DeSoto, Lee, Lafayette, Washington, Lowndes, Oktibbeha, Lauderdale, Rankin, Madison, Warren, Jones, Forrest, Jackson, Harrison, Pearl River".split(
    ", ",
  );

/** The county of each family that does not live in the home county: three in each, six where there are more people. */
export const placesOfFamilies = elsewhere.flatMap((county) =>
  Array<string>(populous.includes(county) ? 6 : 3).fill(county),
);

/** Cuts the drive into so many regions of neighbouring counties, as even as can be. */
export const regions = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) =>
    elsewhere.slice(
      Math.round((index * elsewhere.length) / count),
      Math.round(((index + 1) * elsewhere.length) / count),
    ),
  );
