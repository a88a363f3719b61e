// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/language.h"

#include "app/desktop/preferences.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace qianshao::desktop {
namespace {

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

void speak(const QString &language)
{
    const QString chosen = language.isEmpty() ? preferences::language() : language;
    const QString name = chosen.startsWith(u"en") ? QStringLiteral("en") : QStringLiteral("zh_CN");
    // Deleting one takes it away.
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));
    QLocale::setDefault(QLocale(name));
    install(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("qianshao_") + name, QStringLiteral(":/i18n"));
}

}  // namespace qianshao::desktop
