// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/clusters.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace qianshao::geo {

namespace {

using Cell = std::pair<int, int>;

void add(Cluster &cluster, const Cluster &other)
{
    const double mine = double(cluster.members.size());
    const double all = mine + double(other.members.size());
    cluster.at.x = (cluster.at.x * mine + other.at.x * (all - mine)) / all;
    cluster.at.y = (cluster.at.y * mine + other.at.y * (all - mine)) / all;
    cluster.members.insert(cluster.members.end(), other.members.begin(), other.members.end());
}

}  // namespace

std::vector<Cluster> clustersOf(std::span<const WorldPoint> points, int zoom, double pixels)
{
    const double cells = worldPixels(zoom) / pixels;
    const auto cellOf = [&](const WorldPoint &at) { return Cell{int(at.x * cells), int(at.y * cells)}; };
    std::vector<Cluster> clusters;
    QHash<Cell, int> inCell;
    for (size_t i = 0; i < points.size(); ++i) {
        const Cell cell = cellOf(points[i]);
        const auto found = inCell.constFind(cell);
        if (found == inCell.cend()) {
            inCell.insert(cell, int(clusters.size()));
            clusters.push_back({points[i], {int(i)}});
        } else {
            add(clusters[size_t(*found)], {points[i], {int(i)}});
        }
    }
    // Two close points on both sides of a line of the grid.
    const auto isNear = [&](const Cluster &one, const Cluster &other) {
        return std::hypot(one.at.x - other.at.x, one.at.y - other.at.y) * cells < 0.7;
    };
    for (size_t i = 0; i < clusters.size(); ++i) {
        if (clusters[i].members.empty())
            continue;
        const Cell cell = cellOf(points[size_t(clusters[i].members.front())]);
        for (int east = -1; east <= 1; ++east) {
            for (int south = -1; south <= 1; ++south) {
                const auto found = inCell.constFind({cell.first + east, cell.second + south});
                if (found == inCell.cend() || *found <= int(i))
                    continue;
                Cluster &other = clusters[size_t(*found)];
                if (!other.members.empty() && isNear(clusters[i], other))
                    add(clusters[i], std::exchange(other, {}));
            }
        }
    }
    std::erase_if(clusters, [](const Cluster &cluster) { return cluster.members.empty(); });
    for (Cluster &cluster : clusters)
        std::ranges::sort(cluster.members);
    return clusters;
}

}  // namespace qianshao::geo
