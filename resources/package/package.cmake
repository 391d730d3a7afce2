# SPDX-License-Identifier: GPL-3.0-or-later
# cpack -G DEB | TGZ | RPM | NSIS | DragNDrop, in the build folder.
set(CPACK_PACKAGE_NAME puente)
set(CPACK_PACKAGE_VENDOR "The Puente authors")
set(CPACK_PACKAGE_CONTACT "The Puente authors <puente@puente.example>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_INSTALL_DIRECTORY Puente)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES TRUE)
set(CPACK_VERBATIM_VARIABLES TRUE)
set(CPACK_COMPONENTS_ALL puente puente-engine puentectl)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENT_PUENTE_DESCRIPTION "desktop application for the federation of SIP and XMPP
Puente joins an organisation that talks SIP to partners that talk XMPP. This
is the desktop application: it leads from the certificate request to the
running service, and shows its state in the tray.")
set(CPACK_COMPONENT_PUENTE-ENGINE_DESCRIPTION "engine for the federation of SIP and XMPP
Puente joins an organisation that talks SIP to partners that talk XMPP. This
is the engine: XMPP server-to-server streams, SIP, and the mapping between
them, as a systemd service with its own user.")
set(CPACK_COMPONENT_PUENTECTL_DESCRIPTION "command line for the federation of SIP and XMPP
Puente joins an organisation that talks SIP to partners that talk XMPP. This
is the command line: everything the desktop application does, for terminals
and scripts.")

# --- Debian
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_BINARY_DIR}/qca/lib)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "https://puente.example/")
set(CPACK_DEBIAN_PUENTE_PACKAGE_NAME puente)
set(CPACK_DEBIAN_PUENTE_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PUENTE_PACKAGE_DEPENDS "puentectl (>= ${PROJECT_VERSION}), libqt6svg6 | libqt6svgwidgets6, qt6-translations-l10n, hicolor-icon-theme")
set(CPACK_DEBIAN_PUENTE_PACKAGE_RECOMMENDS "puente-engine")
set(CPACK_DEBIAN_PUENTE-ENGINE_PACKAGE_NAME puente-engine)
set(CPACK_DEBIAN_PUENTE-ENGINE_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PUENTE-ENGINE_PACKAGE_DEPENDS "puentectl (>= ${PROJECT_VERSION}), libqt6sql6-sqlite, systemd (>= 250) | systemd-standalone-sysusers, adduser")
set(CPACK_DEBIAN_PUENTE-ENGINE_PACKAGE_SUGGESTS "libqt6sql6-psql, polkitd")
set(CPACK_DEBIAN_PUENTECTL_PACKAGE_NAME puentectl)
set(CPACK_DEBIAN_PUENTECTL_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PUENTECTL_PACKAGE_DEPENDS "ca-certificates, libqt6sql6-sqlite")
set(CPACK_DEBIAN_PUENTECTL_PACKAGE_SUGGESTS "opensc, libqt6sql6-psql")
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/package/debian)
set(CPACK_DEBIAN_PUENTE-ENGINE_PACKAGE_CONTROL_EXTRA
    "${debian}/postinst;${debian}/prerm;${debian}/postrm")
set(CPACK_DEBIAN_PUENTE-ENGINE_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
foreach(package puente puente-engine puentectl)
  install(FILES package/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${package})
  set(changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog/${package})
  configure_file(package/debian/changelog ${changelog}/changelog.Debian @ONLY)
  add_custom_command(OUTPUT ${changelog}/changelog.Debian.gz COMMAND gzip -9nkf ${changelog}/changelog.Debian DEPENDS ${changelog}/changelog.Debian VERBATIM)
  add_custom_target(changelog_${package} ALL DEPENDS ${changelog}/changelog.Debian.gz)
  install(FILES ${changelog}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${package})
  if(EXISTS ${debian}/${package}.lintian-overrides)
    install(FILES package/debian/${package}.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME ${package} COMPONENT ${package})
  endif()
endforeach()

# --- RPM
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Internet")
set(CPACK_RPM_PACKAGE_SUMMARY "federation of SIP organisations and XMPP partners")
set(CPACK_RPM_PUENTE_PACKAGE_NAME puente)
set(CPACK_RPM_PUENTE-ENGINE_PACKAGE_NAME puente-engine)
set(CPACK_RPM_PUENTECTL_PACKAGE_NAME puentectl)
set(CPACK_RPM_PUENTE_PACKAGE_REQUIRES "puentectl >= ${PROJECT_VERSION}")
set(CPACK_RPM_PUENTE-ENGINE_PACKAGE_REQUIRES "puentectl >= ${PROJECT_VERSION}, systemd")
set(rpm ${CMAKE_CURRENT_SOURCE_DIR}/package/rpm)
set(CPACK_RPM_PUENTE-ENGINE_POST_INSTALL_SCRIPT_FILE ${rpm}/post)
set(CPACK_RPM_PUENTE-ENGINE_PRE_UNINSTALL_SCRIPT_FILE ${rpm}/preun)
set(CPACK_RPM_PUENTE-ENGINE_POST_UNINSTALL_SCRIPT_FILE ${rpm}/postun)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/lib/systemd /usr/lib/systemd/system /usr/lib/sysusers.d /usr/lib/tmpfiles.d /usr/share/polkit-1 /usr/share/polkit-1/rules.d
    /usr/share/icons /usr/share/icons/hicolor /usr/share/man/man1 /usr/share/man/man5 /usr/share/man/man8 /usr/share/metainfo)

# --- Windows and macOS: recipes, not built here
set(CPACK_NSIS_DISPLAY_NAME "Puente")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_MENU_LINKS "bin/puente.exe" "Puente")
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "ExecWait '\\\"$INSTDIR\\\\bin\\\\puentectl.exe\\\" service install --scope system'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "ExecWait '\\\"$INSTDIR\\\\bin\\\\puentectl.exe\\\" service uninstall --scope system'")
set(CPACK_DMG_VOLUME_NAME "Puente")
set(CPACK_DMG_FORMAT UDZO)

include(CPack)
