import mapshaper from "mapshaper";
import { describe, expect, test } from "vitest";
import { type CheckOptions, checkBoundaries } from "../../../../server/boundaries/install/check.ts";
import { readFeatures } from "../../../../server/boundaries/install/read-file.ts";
import type { Refusal } from "../../../../server/boundaries/install/refusal.ts";
import { emptyReport } from "../../../../server/boundaries/install/report.ts";
import {
  type CommuneTopology,
  neighboursOf,
  type UnitArcs,
} from "../../../../server/boundaries/topology.ts";
import type { Position } from "../../../../server/schema.ts";
import {
  asText,
  smallCountry,
  smallGazetteer,
  squareAt,
} from "../../../fixtures/boundaries/small-country.ts";

type Country = ReturnType<typeof smallCountry>;

async function check(bytes: Buffer, options: CheckOptions = {}) {
  const report = emptyReport();
  const quiet = () => {};
  const collection = await readFeatures(bytes, undefined, quiet);
  const checked = await checkBoundaries(collection, smallGazetteer(), options, report, quiet);
  return { ...checked, report };
}

/** The country after a change, checked. */
function checkChanged(change: (country: Country) => void, options?: CheckOptions) {
  const country = smallCountry();
  change(country);
  return check(asText(country), options);
}

const refusal = (checked: Promise<unknown>): Promise<Refusal> =>
  checked.then(
    () => expect.unreachable("expected a refusal"),
    (error) => {
      expect(error.name).toBe("Refusal");
      return error;
    },
  );

const drawnAs = ({ objects }: CommuneTopology, code: string) =>
  (objects.communes.geometries as UnitArcs[]).find(({ properties }) => properties.code === code);

const ringOf = (country: Country, i: number) =>
  (country.features[i]!.geometry.coordinates as Position[][])[0]!;

/** The small country has no land border; that is no matter here. */
const warnings = (report: { warnings: string[] }) =>
  report.warnings.filter((line) => !line.startsWith("no land border"));

test("a sound file passes without repairs, and neighbours share their boundaries", async () => {
  const { topology, report } = await check(asText(smallCountry()));
  expect(report.repaired).toEqual([]);
  expect(warnings(report)).toEqual([]);
  expect(report.read).toEqual([
    "GeoJSON: 9 features, 45 vertices",
    "codes from ma_xa, names from ten_xa",
  ]);
  const neighbours = neighboursOf(topology, topology.objects.communes.geometries);
  expect(neighbours.get("00105")).toEqual(["00102", "00104", "00106", "00108"]);
  expect(neighbours.get("00101")).toEqual(["00102", "00104"]);
});

describe("fields", () => {
  test("are found by their values, whatever they are called", async () => {
    const { report } = await checkChanged((country) => {
      for (const feature of country.features) {
        const { ma_xa, ten_xa } = feature.properties;
        feature.properties = { f1: "Việt Nam", f2: ten_xa, f3: 12.5, f4: Number(ma_xa) };
      }
    });
    expect(report.read[1]).toBe("codes from f4, names from f2");
    expect(report.repaired).toEqual(["put back lost leading zeros of 9 codes"]);
  });

  test("the feature's own id may be the code", async () => {
    const { report } = await checkChanged((country) => {
      for (const feature of country.features) {
        feature.id = feature.properties.ma_xa as string;
        feature.properties = {};
      }
    });
    expect(report.read[1]).toBe("codes from (feature id), names from no field");
    expect(warnings(report)[0]).toMatch(/no field holds names/);
  });

  test("named by the reader are taken as they are", async () => {
    const twoCodes = (country: Country) => {
      for (const feature of country.features) feature.properties.old = feature.properties.ma_xa;
    };
    const { report } = await checkChanged(twoCodes, { codeField: "old", nameField: "ten_xa" });
    expect(report.read[1]).toBe("codes from old, names from ten_xa");
    const error = await refusal(checkChanged(twoCodes, { codeField: "mã" }));
    expect(error.message).toBe("no field mã; the fields are stt, ma_xa, ten_xa, tinh, old");
  });

  test("without codes the file is refused with what was seen", async () => {
    const error = await refusal(
      checkChanged((country) => {
        for (const feature of country.features) feature.properties = { id: "VN-XYZ" };
      }),
    );
    expect(error.message).toMatch(
      /no field holds codes of communes of 2026.*in the nearest, id, 0 % of/,
    );
  });
});

describe("codes", () => {
  test("that are no communes are refused with their features", async () => {
    const error = await refusal(
      checkChanged((country) => {
        country.features[3]!.properties.ma_xa = "99999";
        country.features[5]!.properties.ma_xa = null;
      }),
    );
    expect(error.message).toBe("2 features with a code that is no commune of 2026");
    expect(error.details).toEqual(['feature 4 (line 5): "99999"', "feature 6 (line 7): null"]);
  });

  test("of communes that are missing are refused by name", async () => {
    const error = await refusal(checkChanged((country) => country.features.splice(2, 2)));
    expect(error.message).toBe("2 communes of 9 without a polygon");
    expect(error.details).toEqual(["00103 Đông Khê", "00104 Gia Thụy"]);
  });

  test("with an empty geometry count as missing", async () => {
    const error = await refusal(
      checkChanged((country) => {
        country.features[1]!.geometry = null as never;
        country.features[2]!.geometry = { type: "MultiPolygon", coordinates: [] };
      }),
    );
    expect(error.details).toEqual([
      "00102 Bình Mỹ: feature 2 (line 3) is empty",
      "00103 Đông Khê: feature 3 (line 4) is empty",
    ]);
  });

  test("that stand twice on different ground are joined to one commune", async () => {
    const { topology, report } = await checkChanged((country) => {
      const island = structuredClone(country.features[0]!);
      island.geometry = { type: "Polygon", coordinates: [squareAt([105.5, 21], 0.02)] };
      country.features.push(island);
    });
    expect(report.repaired).toEqual([
      "joined the features of 1 commune drawn in parts: 00101 An Hoà",
    ]);
    const joined = drawnAs(topology, "00101");
    expect(joined).toMatchObject({ type: "MultiPolygon", arcs: { length: 2 } });
    expect(topology.objects.communes.geometries).toHaveLength(9);
  });

  test("of a feature given twice are taken once", async () => {
    const { topology, report } = await checkChanged((country) => {
      country.features.push(structuredClone(country.features[4]!));
    });
    expect(report.repaired).toEqual([
      "left out 1 copy of a feature: 00105 Hải Yến, feature 10 (line 11)",
    ]);
    expect(warnings(report)).toEqual([]);
    expect(topology.objects.communes.geometries).toHaveLength(9);
  });

  test("that stand twice on the same ground, differently drawn, are refused", async () => {
    const error = await refusal(
      checkChanged((country) => {
        const other = structuredClone(country.features[4]!);
        other.geometry = { type: "Polygon", coordinates: [squareAt([105.1, 21.1], 0.08)] };
        country.features.push(other);
      }),
    );
    expect(error.message).toMatch(/1 pair of polygons over each other/);
    expect(error.details[0]).toMatch(
      /^00105 Hải Yến, feature 5 \(line 6\) and 00105 Hải Yến, feature 10 \(line 11\) share 74 km²$/,
    );
  });
});

describe("names", () => {
  test("agree however they are written", async () => {
    const { report } = await checkChanged((country) => {
      country.features[0]!.properties.ten_xa = "XÃ AN HÒA";
      country.features[2]!.properties.ten_xa = "Dong Khe";
      country.features[3]!.properties.ten_xa = "P. Gia Thuỵ".normalize("NFD");
    });
    expect(warnings(report)).toEqual([]);
  });

  test("that differ are warnings", async () => {
    const { report } = await checkChanged((country) => {
      country.features[0]!.properties.ten_xa = "Xã Khác";
    });
    expect(warnings(report)).toEqual([
      "1 name differs: 00101 is An Hoà, feature 1 (line 2) says Xã Khác",
    ]);
  });

  test("that have slipped by a row are refused", async () => {
    const error = await refusal(
      checkChanged((country) => {
        const names = country.features.map(({ properties }) => properties.ten_xa);
        country.features.forEach((feature, i) => {
          feature.properties.ten_xa = names[(i + 1) % 9];
        });
      }),
    );
    expect(error.message).toMatch(/^9 names of 9 in ten_xa belong to other codes/);
    expect(error.details[0]).toBe("00101 is An Hoà, feature 1 (line 2) says Xã Bình Mỹ");
  });
});

describe("positions", () => {
  test("written latitude first are turned", async () => {
    const turn = (country: Country, i: number) => {
      country.features[i]!.geometry.coordinates = [
        ringOf(country, i).map(([x, y]) => [y, x]),
      ] as never;
    };
    const all = await checkChanged((country) => {
      for (let i = 0; i < 9; i++) turn(country, i);
    });
    expect(all.report.repaired).toEqual([
      "turned positions written latitude first, in all features",
    ]);
    const one = await checkChanged((country) => turn(country, 6));
    expect(one.report.repaired).toEqual([
      "turned positions written latitude first, in feature 7 (line 8)",
    ]);
    expect(neighboursOf(one.topology, one.topology.objects.communes.geometries)).toEqual(
      neighboursOf(all.topology, all.topology.objects.communes.geometries),
    );
  });

  test("outside Viet Nam are refused with the feature and the place", async () => {
    const error = await refusal(
      checkChanged((country) => {
        ringOf(country, 8)[1] = [2.35, 48.85];
      }),
    );
    expect(error.message).toBe("outside Viet Nam: 1 feature");
    expect(error.details).toEqual(["feature 9 (line 10) at 2.350, 48.850"]);
  });

  test("of 1e308 are outside too", async () => {
    const error = await refusal(
      checkChanged((country) => {
        ringOf(country, 8)[1] = [1e308, 21];
      }),
    );
    expect(error.message).toBe("outside Viet Nam: 1 feature");
  });

  test("far from the commune whose code they carry are refused", async () => {
    const error = await refusal(
      checkChanged((country) => {
        country.features[0]!.geometry.coordinates = [squareAt([107, 16])];
      }),
    );
    expect(error.message).toBe("1 polygon far from the commune whose code it carries");
    expect(error.details[0]).toMatch(/^00101 An Hoà: \d+ km away$/);
  });

  const withCrsMember = (bytes: Buffer, name: string) => {
    const crs = { type: "name", properties: { name } };
    return Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), crs }));
  };

  const projected = async (proj: string) => {
    const output = await mapshaper.applyCommands(
      `-i in.json -proj from="+proj=longlat +datum=WGS84" crs="${proj}" -o out.json format=geojson`,
      { "in.json": asText(smallCountry()) },
    );
    return Buffer.from(output["out.json"]!);
  };

  test("in metres are refused with advice, and moved when their system is named", async () => {
    const metres = await projected("+proj=utm +zone=48 +datum=WGS84");
    const error = await refusal(check(metres));
    expect(error.message).toMatch(/positions are metres, not degrees \(feature 1 \(line \d\)/);
    expect(error.details.join(" ")).toContain("--crs EPSG:3405");

    const named: [Buffer, string | undefined, string][] = [
      [metres, "EPSG:32648", "EPSG:32648"],
      [metres, "+proj=utm +zone=48 +datum=WGS84", "+proj=utm +zone=48 +datum=WGS84"],
      [withCrsMember(metres, "urn:ogc:def:crs:EPSG::32648"), undefined, "EPSG:32648"],
    ];
    for (const [file, crs, said] of named) {
      const { report } = await check(file, crs ? { crs } : {});
      expect(report.repaired).toContain(`moved all positions from ${said} to WGS 84`);
      expect(warnings(report)).toEqual([]);
    }
  });

  test("of a system that nobody knows are refused with those that are known", async () => {
    const error = await refusal(check(asText(smallCountry()), { crs: "EPSG:2154" }));
    expect(error.message).toBe("coordinate system EPSG:2154 is not known");
    const injected = await refusal(check(asText(smallCountry()), { crs: '+proj=utm" -o /x' }));
    expect(injected.message).toMatch(/is not known/);
  });

  test("of VN-2000 taken for WGS 84 are noticed, measured, and mended when named", async () => {
    // Published shift about 105° E 21° N: 195 m to the west and 109 m to the north, 223 m in all.
    const shifted = await checkChanged((country) => {
      for (let i = 0; i < 9; i++) {
        country.features[i]!.geometry.coordinates = [
          ringOf(country, i).map(([x, y]) => [x - 195 / 103_970, y + 109 / 110_700]),
        ] as never;
      }
    });
    expect(warnings(shifted.report)).toEqual([
      expect.stringMatching(
        /^everything lies 22\d m to the north-west, as VN-2000 positions taken for WGS 84 do: install again with --crs EPSG:4756/,
      ),
    ]);
    const named = await check(
      await projected(
        "+proj=longlat +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278",
      ),
      { crs: "EPSG:4756" },
    );
    expect(warnings(named.report)).toEqual([]);
  });

  test("that lie off some other way are measured too", async () => {
    const { report } = await checkChanged((country) => {
      for (let i = 0; i < 9; i++) {
        country.features[i]!.geometry.coordinates = [
          ringOf(country, i).map(([x, y]) => [x, y - 0.009]),
        ] as never;
      }
    });
    expect(warnings(report)[0]).toMatch(/^everything lies 1,?00\d m to the south of where/);
  });
});

describe("rings", () => {
  test("left open are closed", async () => {
    const { report } = await checkChanged((country) => ringOf(country, 4).pop());
    expect(report.repaired).toEqual(["closed rings left open in 1 feature: feature 5 (line 6)"]);
  });

  test("with repeated positions lose them", async () => {
    const { report } = await checkChanged((country) => {
      const ring = ringOf(country, 4);
      ring.splice(2, 0, ring[2]!, ring[2]!);
    });
    expect(report.repaired).toEqual(["took out 2 positions that repeated the one before"]);
  });

  test("that enclose nothing are dropped", async () => {
    const { report, topology } = await checkChanged((country) => {
      country.features[4]!.geometry = {
        type: "MultiPolygon",
        coordinates: [
          [ringOf(country, 4)],
          [
            [
              [105.3, 21.3],
              [105.31, 21.3],
              [105.3, 21.3],
            ],
          ],
          [
            [
              [105.3, 21.3],
              [105.31, 21.31],
              [105.32, 21.32],
              [105.3, 21.3],
            ],
          ],
        ],
      };
    });
    expect(report.repaired).toEqual([
      "dropped rings that enclose nothing in 1 feature: feature 5 (line 6)",
    ]);
    expect(topology.objects.communes.geometries).toHaveLength(9);
  });

  const CROSSING: [string, Position[]][] = [
    // Two triangles that meet in the middle: half of the square.
    [
      "evenly",
      [
        [105.2, 21.2],
        [105.3, 21.3],
        [105.3, 21.2],
        [105.2, 21.3],
        [105.2, 21.2],
      ],
    ],

    [
      "unevenly",
      [
        [105.2, 21.2],
        [105.3, 21.3],
        [105.3, 21.2],
        [105.2, 21.25],
        [105.2, 21.2],
      ],
    ],
  ];
  test.each(CROSSING)(
    "that cross themselves %s are redrawn, and lose no ground",
    async (_, ring) => {
      const { topology, report } = await checkChanged((country) => {
        country.features[8]!.geometry.coordinates = [ring];
      });
      expect(report.repaired).toEqual([
        expect.stringMatching(
          /^redrew outlines that cross themselves in 1 feature: 00109 Tân Uyên, feature 9 \(line 10\) at 105\.2\d+, 21\.2\d+$/,
        ),
      ]);
      const drawn = drawnAs(topology, "00109");
      expect(drawn).toMatchObject({ type: "MultiPolygon", arcs: { length: 2 } });
    },
  );

  test("may have holes that another commune fills", async () => {
    const { topology, report } = await checkChanged((country) => {
      const hole = squareAt([105.12, 21.12], 0.02);
      const [outer] = country.features[4]!.geometry.coordinates as Position[][];
      country.features[0]!.geometry = {
        type: "MultiPolygon",
        coordinates: [[ringOf(country, 0)], [hole]],
      };
      country.features[4]!.geometry.coordinates = [outer!, hole.toReversed()];
    });
    expect(report.repaired).toEqual([]);
    const neighbours = neighboursOf(topology, topology.objects.communes.geometries);
    expect(neighbours.get("00101")).toContain("00105");
  });
});

describe("overlaps and gaps", () => {
  test("a small overlap goes to one side and is listed", async () => {
    const { report } = await checkChanged((country) => {
      const ring = ringOf(country, 0); // an eastern edge 100 m into the neighbour
      ring[1] = [105.101, 21];
      ring[2] = [105.101, 21.1];
    });
    // 0.001° by 0.1° at 21° N: 103.8 m by 11,120 m on the sphere of mapshaper.
    expect(report.repaired).toEqual([
      expect.stringMatching(
        /^gave 1 overlap \(1\.2 km²\) to the larger commune; the largest: 1\.2 km² between 00101 An Hoà, feature 1 \(line 2\) and 00102 Bình Mỹ, feature 2 \(line 3\)$/,
      ),
    ]);
  });

  test("a narrow gap is filled", async () => {
    const { report } = await checkChanged((country) => {
      const ring = ringOf(country, 4);
      ring.splice(1, 0, [105.15, 21.1005]); // the southern edge bends 55 m inwards
    });
    expect(report.repaired).toEqual([
      expect.stringMatching(/^filled 1 gap between communes \(2[5-9]\.\d ha\)$/),
    ]);
  });

  test("a gap as wide as a lake stays, with a warning", async () => {
    const { report } = await checkChanged((country) => {
      const [outer] = country.features[4]!.geometry.coordinates as Position[][];
      country.features[4]!.geometry.coordinates = [
        outer!,
        squareAt([105.14, 21.14], 0.02).toReversed(),
      ];
    });
    expect(report.repaired).toEqual([]);
    expect(warnings(report)).toEqual([
      expect.stringMatching(/^left 1 hole that no commune covers: 4\.6 km² at 105\.150, 21\.150$/),
    ]);
  });

  test("a polygon that covers another is refused with both", async () => {
    const error = await refusal(
      checkChanged((country) => {
        country.features[0]!.geometry.coordinates = [squareAt([105, 21], 0.2)];
      }),
    );
    expect(error.message).toBe(
      "3 pairs of polygons over each other: which is right cannot be told",
    );
    expect(error.details.join("\n")).toMatch(
      /00101 An Hoà, feature 1 \(line 2\) and 00102 Bình Mỹ/,
    );
  });

  test("overlaps of more than a hundredth of the country are refused", async () => {
    const error = await refusal(
      checkChanged((country) => {
        ringOf(country, 0)[1] = [105.115, 21];
        ringOf(country, 0)[2] = [105.115, 21.1];
      }),
    );
    expect(error.message).toMatch(/polygons overlap on 17\.\d km², more than one per cent/);
  });
});
