import type { Dimension } from "./cube";

/**
 * The counties by the state's ten planning and development districts, and these by four areas: most counties
 * refer too few families in a quarter for a cell of their own.
 */
const areas: Record<string, Record<string, string>> = {
  "North Mississippi": {
    Northeast: "Alcorn, Benton, Marshall, Prentiss, Tippah, Tishomingo",
    "Three Rivers": "Calhoun, Chickasaw, Itawamba, Lafayette, Lee, Monroe, Pontotoc, Union",
    "Golden Triangle": "Choctaw, Clay, Lowndes, Noxubee, Oktibbeha, Webster, Winston",
  },
  "The Delta": {
    "North Delta": "Coahoma, DeSoto, Panola, Quitman, Tallahatchie, Tate, Tunica",
    "South Delta": "Bolivar, Humphreys, Issaquena, Sharkey, Sunflower, Washington",
    "North Central": "Attala, Carroll, Grenada, Holmes, Leflore, Montgomery, Yalobusha",
  },
  "Central Mississippi": {
    "East Central": "Clarke, Jasper, Kemper, Lauderdale, Leake, Neshoba, Newton, Scott, Smith",
    Central: "Copiah, Hinds, Madison, Rankin, Simpson, Warren, Yazoo",
  },
  "South Mississippi": {
    Southwest: "Adams, Amite, Claiborne, Franklin, Jefferson, Lawrence, Lincoln, Pike, Walthall, Wilkinson",
    Southern:
      "Covington, Forrest, George, Greene, Hancock, Harrison, Jackson, Jefferson Davis, Jones, Lamar, Marion, Pearl River, Perry, Stone, Wayne",
  },
};

const counties = (list: string) => list.split(", ").map((value) => ({ value }));

/** Areas, districts, counties. */
export const places: Dimension = {
  name: "place",
  title: "Area, district and county",
  branches: Object.entries(areas).map(([value, districts]) => ({
    value,
    of: Object.entries(districts).map(([district, list]) => ({ value: district, of: counties(list) })),
  })),
};
