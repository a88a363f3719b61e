# How everything here is compiled. Rooms, programs and tests link qianshao_flags; nothing is set globally but
# what the precompiled headers need to be alike.

add_library(qianshao_flags INTERFACE)
target_compile_features(qianshao_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)

# Includes carry the room: #include "models/store/store.h"
target_include_directories(qianshao_flags INTERFACE "${PROJECT_SOURCE_DIR}")

target_compile_definitions(
    qianshao_flags
    INTERFACE
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII
        QT_NO_FOREACH
        QT_NO_KEYWORDS
        QT_NO_URL_CAST_FROM_STRING
        $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
)

# -Wconversion finds fen that become int. Fields left out of {.a = 1} are meant to be left out.
target_compile_options(
    qianshao_flags
    INTERFACE
        -Wall
        -Wextra
        -Wpedantic
        -Wconversion
        -Wno-sign-conversion
        -Wshadow=local
        -Wnon-virtual-dtor
        -Woverloaded-virtual
        -Wsuggest-override
        -Wcast-align
        -Wno-missing-field-initializers
        $<$<BOOL:${QIANSHAO_WERROR}>:-Werror>
)

# One kind of code for libraries and programs, so that they can share a precompiled header.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_COMPILE_OPTIONS_PIE "-fPIC")

find_program(QIANSHAO_CCACHE ccache)
if(QIANSHAO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${QIANSHAO_CCACHE}")
    if(QIANSHAO_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # lets ccache see that a file takes a precompiled header
        target_compile_options(qianshao_flags INTERFACE -fpch-preprocess)
    endif()
endif()

find_program(QIANSHAO_MOLD mold)
if(QIANSHAO_MOLD)
    target_link_options(qianshao_flags INTERFACE -fuse-ld=mold)
endif()

# Two precompiled headers: what nearly every room includes, and that with widgets.
function(_add_pch name header)
    add_library(${name} STATIC "${PROJECT_SOURCE_DIR}/packaging/cmake/pch.cpp")
    target_link_libraries(${name} PRIVATE qianshao_flags ${ARGN})
    target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/packaging/cmake/${header}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
endfunction()

if(QIANSHAO_PCH)
    _add_pch(pch_core pch_core.h Qt6::Core)
    _add_pch(pch_widgets pch_widgets.h Qt6::Widgets)
endif()

function(use_pch target kind)
    if(QIANSHAO_PCH)
        target_precompile_headers(${target} REUSE_FROM pch_${kind})
    endif()
endfunction()
