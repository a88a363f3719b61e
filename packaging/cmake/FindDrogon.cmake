# Drogon::Drogon: drogon as Debian packs it, with what its headers and a PostgreSQL client ask for.
# drogon's own DrogonConfig.cmake insists on the development files of MySQL, SQLite and Redis, none of which is used here.
# Never link it together with SQLCipher: libdrogon brings libsqlite3, whose symbols are SQLCipher's.
include(FindPackageHandleStandardArgs)
find_package(PkgConfig QUIET)
pkg_check_modules(PC_DROGON QUIET IMPORTED_TARGET jsoncpp libpq openssl)
find_path(DROGON_INCLUDE_DIR drogon/drogon.h)
find_library(DROGON_LIBRARY drogon)
find_library(TRANTOR_LIBRARY trantor)
find_package_handle_standard_args(Drogon REQUIRED_VARS DROGON_LIBRARY TRANTOR_LIBRARY DROGON_INCLUDE_DIR PC_DROGON_FOUND)

if(Drogon_FOUND AND NOT TARGET Drogon::Drogon)
    add_library(Drogon::Drogon UNKNOWN IMPORTED)
    set_target_properties(
        Drogon::Drogon
        PROPERTIES
            IMPORTED_LOCATION "${DROGON_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${DROGON_INCLUDE_DIR}"
            INTERFACE_LINK_LIBRARIES "${TRANTOR_LIBRARY};PkgConfig::PC_DROGON"
    )
endif()
mark_as_advanced(DROGON_INCLUDE_DIR DROGON_LIBRARY TRANTOR_LIBRARY)
