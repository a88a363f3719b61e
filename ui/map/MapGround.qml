// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtLocation
import QtPositioning

// Only tiles: markers, borders and the hand are MapView's. The stock plug-in gets its tiles from the program itself,
// and each parameter below keeps it from asking anybody else.
Map {
    id: map

    required property string tiles // with %z, %x and %y
    required property string cache

    copyrightsVisible: false
    plugin: Plugin {
        name: "osm"

        PluginParameter { name: "osm.mapping.custom.host"; value: map.tiles }
        PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
        PluginParameter { name: "osm.mapping.cache.directory"; value: map.cache }
        // Memory alone: tiles that were seen tell where somebody looked.
        PluginParameter { name: "osm.mapping.cache.disk.cost_strategy"; value: "bytesize" }
        PluginParameter { name: "osm.mapping.cache.disk.size"; value: "0" }
        PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
        PluginParameter { name: "osm.mapping.custom.mapcopyright"; value: "-" }
        PluginParameter { name: "osm.mapping.custom.datacopyright"; value: "-" }
        PluginParameter { name: "osm.useragent"; value: "qianshao" }
    }

    // The other types are public hosts.
    Component.onCompleted: {
        for (const type of supportedMapTypes) {
            if (type.style === MapType.CustomMap)
                activeMapType = type
        }
    }
}
