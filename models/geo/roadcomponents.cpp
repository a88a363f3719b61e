// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadgraph.h"

#include <algorithm>

namespace qianshao::geo {

// Tarjan's algorithm with a stack of our own: a county's roads are deeper than the machine's.
std::vector<uint32_t> componentsOf(const RoadGraph &graph)
{
    const auto count = uint32_t(graph.firstArc.size() - 1);
    std::vector<uint32_t> component(count, roadfile::none);
    std::vector<uint32_t> order(count, roadfile::none);  // in which it was met
    std::vector<uint32_t> lowest(count);
    std::vector<uint32_t> next(graph.firstArc.begin(), graph.firstArc.end() - 1);  // arc to be looked at
    std::vector<uint32_t> path;
    std::vector<uint32_t> open;
    uint32_t met = 0;
    uint32_t components = 0;
    const auto enter = [&](uint32_t vertex) {
        order[vertex] = lowest[vertex] = met++;
        path.push_back(vertex);
        open.push_back(vertex);
    };
    const auto leave = [&](uint32_t vertex) {
        path.pop_back();
        if (!path.empty())
            lowest[path.back()] = std::min(lowest[path.back()], lowest[vertex]);
        if (lowest[vertex] != order[vertex])
            return;
        while (component[vertex] == roadfile::none) {
            component[open.back()] = components;
            open.pop_back();
        }
        ++components;
    };
    for (uint32_t root = 0; root < count; ++root) {
        if (order[root] != roadfile::none)
            continue;
        enter(root);
        while (!path.empty()) {
            const uint32_t vertex = path.back();
            if (next[vertex] == graph.firstArc[vertex + 1]) {
                leave(vertex);
                continue;
            }
            const uint32_t head = graph.arcs[next[vertex]++].head;
            if (order[head] == roadfile::none)
                enter(head);
            else if (component[head] == roadfile::none)
                lowest[vertex] = std::min(lowest[vertex], order[head]);
        }
    }
    return component;
}

}  // namespace qianshao::geo
