"""Solves a staged model with the HiGHS of SciPy, on one core; see peer-solvers.ts for both ends of the pipe."""

import json
import os
import sys
import time

os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

model = json.load(sys.stdin)
columns = len(model["lower"])
matrix = model["matrix"]
rows = csr_array(
    (matrix["values"], matrix["indices"], matrix["starts"]),
    shape=(len(model["rowLower"]), columns),
)
bounds_of = lambda values, missing: np.array([missing if v is None else v for v in values], float)
row_lower = bounds_of(model["rowLower"], -np.inf)
row_upper = bounds_of(model["rowUpper"], np.inf)
bounds = Bounds(bounds_of(model["lower"], -np.inf), bounds_of(model["upper"], np.inf))
integer = np.array(model["integer"], int)

seconds = 0.0
values = []
for stage in model["stages"]:
    sign = 1 if stage["sense"] == "minimize" else -1
    cost = np.zeros(columns)
    for column, coefficient in stage["terms"]:
        cost[column] += sign * coefficient
    began = time.perf_counter()
    result = milp(
        cost,
        integrality=integer,
        bounds=bounds,
        constraints=LinearConstraint(rows, row_lower, row_upper),
        options={"mip_rel_gap": 0, "time_limit": model["seconds"] - seconds},
    )
    seconds += time.perf_counter() - began
    if result.status != 0:
        break
    value = round(result.fun, 6)
    values.append(sign * value)
    rows = vstack([rows, csr_array(cost[np.newaxis, :])], format="csr")
    row_lower = np.append(row_lower, -np.inf)
    row_upper = np.append(row_upper, value)

json.dump({"seconds": seconds, "values": values}, sys.stdout)
