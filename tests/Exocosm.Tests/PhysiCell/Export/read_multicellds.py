"""Reads a folder of MultiCellDS snapshots as pcdl does: labels and file names from the XML, matrices with SciPy. Prints one JSON object a snapshot."""

import glob
import json
import os
import sys
import xml.etree.ElementTree as ElementTree

import numpy
from scipy.io import loadmat


def graph(path):
    """Partners of each cell."""
    partners = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines.read().split("\n") if os.path.getsize(path) else []:
            cell, _, others = line.partition(":")
            partners[int(cell)] = [int(other) for other in others.split(",") if other.strip()]
    return partners


def read(path):
    """What a snapshot holds, in sums."""
    folder = os.path.dirname(path)
    root = ElementTree.parse(path).getroot()
    domain = root.find("microenvironment/domain")
    axes = [numpy.array(domain.find(f"mesh/{a}_coordinates").text.split(), dtype=float) for a in "xyz"]
    mesh = loadmat(os.path.join(folder, domain.find("mesh/voxels/filename").text))["mesh"]
    field = loadmat(os.path.join(folder, domain.find("data/filename").text))["multiscale_microenvironment"]
    substrates = [v.get("name") for v in domain.findall("variables/variable")]
    assert field.shape == (4 + len(substrates), numpy.prod([len(a) for a in axes])), field.shape
    assert numpy.array_equal(field[:4], mesh)
    x, y, z = (a.ravel() for a in numpy.meshgrid(*axes, indexing="ij"))
    order = numpy.lexsort((x, y, z))
    assert numpy.allclose(mesh[:3], numpy.stack([x, y, z])[:, order]), "voxels are not in the order x fastest"

    population = root.find("cellular_information/cell_populations/cell_population/custom")
    data = population.find("simplified_data")
    types = {int(t.get("ID")): t.text for t in data.findall("cell_types/type")}
    rows = {}
    size = 0
    for label in data.findall("labels/label"):
        assert int(label.get("index")) == size, label.text
        rows[label.text] = (size, int(label.get("size")))
        size += int(label.get("size"))
    cells = loadmat(os.path.join(folder, data.find("filename").text))["cells"]
    assert cells.shape[0] == size, (cells.shape, size)
    graphs = {g: graph(os.path.join(folder, population.find(f"{g}/filename").text))
              for g in ("neighbor_graph", "attached_cells_graph", "spring_attached_cells_graph")}
    ids = cells[rows["ID"][0]].astype(int).tolist()
    for partners in graphs.values():
        assert list(partners) == ids, "a graph has other cells than the matrix"

    def rows_of(label):
        first, count = rows[label]
        return cells[first:first + count]

    at = rows_of("position")
    numbers, counts = numpy.unique(cells[rows["cell_type"][0]], return_counts=True)
    return {
        "name": os.path.basename(path)[:-4],
        "time": float(root.find("metadata/current_time").text),
        "cells": cells.shape[1],
        "dead": int(rows_of("dead").sum()),
        "ids": sum(ids),
        "x": at[0].sum(), "y": at[1].sum(), "z": at[2].sum(),
        "id_x": (cells[rows["ID"][0]] * at[0]).sum(), "volume_y": (rows_of("total_volume")[0] * at[1]).sum(),
        "volume": rows_of("total_volume").sum(),
        "radius": rows_of("radius").sum(),
        "pressure": rows_of("pressure").sum(),
        "types": {types[int(n)]: int(c) for n, c in zip(numbers, counts)},
        "substrates": {name: None if numpy.isnan(row).any() else row.sum() for name, row in zip(substrates, field[4:])},
        "moments": {name: None if numpy.isnan(row).any() else (row * (mesh[0] + 2 * mesh[1] + 3 * mesh[2])).sum() for name, row in zip(substrates, field[4:])},
        "internalized": {name: row.sum() for name, row in zip(substrates, rows_of("internalized_total_substrates"))},
        "neighbours": sum(len(p) for p in graphs["neighbor_graph"].values()),
        "labels": list(rows),
    }


for name in sorted(glob.glob(os.path.join(sys.argv[1], "*.xml"))):
    if ElementTree.parse(name).getroot().tag == "MultiCellDS":
        print(json.dumps(read(name)))
