# A room is a folder, a target and a namespace. The path names the target: models/store -> models_store,
# to others qianshao::models_store. Sources are named relative to the room's CMakeLists.txt, headers too.

# add_room(models/store SOURCES store.cpp store.h … [LINKS targets that its headers need …] [PRIVATE_LINKS …])
# Qt6::Core (in ui/ Qt6::Widgets) is linked already.
function(add_room path)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    _check_arguments(add_room ${path})
    _room_kind(${path} kind qt)
    string(REPLACE "/" "_" target ${path})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(qianshao::${target} ALIAS ${target})
    target_link_libraries(${target} PUBLIC ${qt} ${arg_LINKS} PRIVATE qianshao_flags ${arg_PRIVATE_LINKS})
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
    use_pch(${target} ${kind})
endfunction()

# add_program(app/cli qianshao-cli SOURCES main.cpp LINKS …): build/<preset>/app/cli/qianshao-cli.
# What is worth a test belongs into a room beside it, so that tests can link it.
function(add_program path name)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "SOURCES;LINKS")
    _check_arguments(add_program ${path})
    _room_kind(${path} kind qt)
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE qianshao_flags ${qt} ${arg_LINKS})
    use_pch(${name} ${kind})
endfunction()

# add_room_test(models/store/storeapply [SOURCES more.cpp …] [LINKS …]): tests/models/store/storeapplytest.cpp becomes
# the ctest models/store/storeapply. The room itself and tests/support are linked already.
function(add_room_test path)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    _check_arguments(add_room_test ${path})
    _room_kind(${path} kind qt)
    string(REPLACE "/" "_" target ${path})
    set(target test_${target})
    add_executable(${target} "${PROJECT_SOURCE_DIR}/tests/${path}test.cpp" ${arg_SOURCES})
    cmake_path(GET path PARENT_PATH room)
    string(REPLACE "/" "_" room ${room})
    if(TARGET ${room})
        target_link_libraries(${target} PRIVATE ${room})
    endif()
    target_link_libraries(${target} PRIVATE qianshao_flags ${qt} Qt6::Test tests_support ${arg_LINKS})
    use_pch(${target} ${kind})
    # A test's Q_OBJECT is in its .cpp, so this file is empty: loading the precompiled header would be all its cost.
    set_source_files_properties(
        "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp" PROPERTIES SKIP_PRECOMPILE_HEADERS ON
    )
    add_test(NAME ${path} COMMAND ${target})
    pin_test_environment(${path})
endfunction()

# add_display_test(ui/map/mapview): the test of that room once more, in a window of a real X server that only it sees.
function(add_display_test path)
    string(REPLACE "/" "_" target ${path})
    find_program(XVFB_RUN xvfb-run REQUIRED)
    add_test(
        NAME ${path}/xvfb
        COMMAND ${XVFB_RUN} --auto-servernum "--server-args=-screen 0 1920x1080x24" $<TARGET_FILE:test_${target}>
    )
    pin_test_environment(${path}/xvfb)
    set_property(TEST ${path}/xvfb APPEND PROPERTY ENVIRONMENT_MODIFICATION "QT_QPA_PLATFORM=set:xcb")
endfunction()

# No test sees the user's settings, screen, time zone or language. QFINDTESTDATA works from this working directory.
function(pin_test_environment test)
    set(home "${PROJECT_BINARY_DIR}/tests/home")
    set_tests_properties(
        ${test}
        PROPERTIES
            TIMEOUT 300
            WORKING_DIRECTORY "${PROJECT_BINARY_DIR}"
            ENVIRONMENT
                "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;LANGUAGE=;QT_LOGGING_RULES=*.debug=false;HOME=${home};XDG_RUNTIME_DIR=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache"
    )
endfunction()

function(_check_arguments function path)
    if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "${function}(${path}): what is ${arg_UNPARSED_ARGUMENTS} ${arg_KEYWORDS_MISSING_VALUES}?")
    endif()
endfunction()

# Which precompiled header and which part of Qt a path takes.
function(_room_kind path kind qt)
    if(path MATCHES "^(ui|app/desktop)(/|$)")
        set(${kind} widgets PARENT_SCOPE)
        set(${qt} Qt6::Widgets PARENT_SCOPE)
    else()
        set(${kind} core PARENT_SCOPE)
        set(${qt} Qt6::Core PARENT_SCOPE)
    endif()
endfunction()
