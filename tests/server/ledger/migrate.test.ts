import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase, rows, run } from "../../../server/database.ts";
import { openLedger } from "../../../server/ledger/ledger.ts";
import { MIGRATIONS } from "../../../server/ledger/migrations.ts";
import { batch, EVERYTHING, newDataDir } from "../generation/small-world.ts";

test.each([0, ...MIGRATIONS.keys()])(
  "a ledger after migration %i takes what the newest form can hold",
  async (done) => {
    const dataDir = await newDataDir();
    const path = join(dataDir, "ledger.duckdb");
    const older = await openDatabase(path, dataDir, 64);
    await run(older.connection, `CREATE TABLE migration ("number" INTEGER NOT NULL)`);
    for (let number = 1; number <= done; number++) {
      for (const statement of MIGRATIONS[number - 1]!) await run(older.connection, statement);
      await run(older.connection, "INSERT INTO migration VALUES ($number)", { number });
    }
    older.close();

    const ledger = await openLedger(path, dataDir);
    expect(await ledger.accept(batch("b1", EVERYTHING))).toBe("accepted");
    const counts = await ledger.use((connection) =>
      rows(
        connection,
        `SELECT
        (SELECT count(*) FROM source_posts)::INTEGER AS posts,
        (SELECT count(*) FROM mark)::INTEGER AS marks,
        (SELECT count(*) FROM plan)::INTEGER AS plans
      ORDER BY 1`,
      ),
    );
    expect(counts).toEqual([{ posts: 2, marks: 1, plans: 0 }]);
    await ledger.release();
    await rm(dataDir, { recursive: true });
  },
);
