// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/login/newstationdialog.h"

#include "ui/capture/codereader.h"
#include "ui/widgets/question.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSysInfo>
#include <QToolButton>

namespace qianshao::ui::login {
namespace {

// Short ones are tried out in hours by whoever finds the laptop.
constexpr int leastLength = 8;

}  // namespace

NewStationDialog::NewStationDialog(const widgets::Theme &theme, const QString &path, Create create, Way way,
    capture::Devices *devices, QWidget *parent)
    : Door(theme, way == Way::Make ? tr("A new station") : tr("Join a station"),
          tr("Everything is kept in one encrypted file on this computer. Without its passphrase nobody can read it, "
             "and nobody can help."),
          parent),
      m_create(std::move(create))
{
    setObjectName(QStringLiteral("newStationNewStationDialog"));
    setMinimumWidth(600);  // three ways lead on from here
    if (way == Way::Join)
        addJoining(theme, devices);
    else
        addMaking();
    addFile(path);
    if (way == Way::Make)
        addField(tr("Roster (CSV or XLSX; can be imported later)"), makePath(m_roster, "rosterLineEdit", [this] {
            return widgets::chosenFile(this, tr("Roster"), tr("Tables (*.csv *.xlsx)"));
        }));
    setActionText(way == Way::Make ? tr("Make the station") : tr("Join"), tr("Making it…"));
    addSecondary(QStringLiteral("existingPushButton"), tr("Open a station that is there…"), [this] { openExisting(); });
    addSecondary(QStringLiteral("otherWayPushButton"),
        way == Way::Make ? tr("Join with a code…") : tr("Make a new station…"), [this] {
            m_isOtherWayWanted = true;
            reject();
        });
}

void NewStationDialog::addMaking()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("nameLineEdit"));
    m_name->setPlaceholderText(tr("as it stands on reports"));
    addField(tr("Name of the station"), m_name);
    m_name->setFocus();
}

void NewStationDialog::addJoining(const widgets::Theme &theme, capture::Devices *devices)
{
    constexpr int lines = 3;  // and it rolls
    m_code = new QPlainTextEdit(this);
    m_code->setObjectName(QStringLiteral("codePlainTextEdit"));
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(m_code->fontMetrics().lineSpacing() * lines + 16);
    auto *reader = new capture::CodeReader(theme, devices, capture::CodeReader::Sight::Window, this);
    connect(reader, &capture::CodeReader::failed, this, &NewStationDialog::say);
    connect(reader, &capture::CodeReader::read, this, [this](const QString &code) {
        forgetProblem();
        m_code->setPlainText(code);
        m_passphrase->setFocus();  // the next that is to be typed
    });
    addField(tr("Code that the chief shows on their page “Devices”"), m_code, reader);
    m_device = new QLineEdit(QSysInfo::machineHostName(), this);
    m_device->setObjectName(QStringLiteral("deviceLineEdit"));
    m_code->setFocus();
}

void NewStationDialog::addFile(const QString &path)
{
    QWidget *file = makePath(m_path, "pathLineEdit", [this] {
        return widgets::chosenNewFile(this, tr("File of the station"), m_path->text(), tr("Station (*.qianshao)"));
    });
    if (m_device)
        addPair(tr("How this device is called"), m_device, tr("File"), file);
    else
        addField(tr("File"), file);
    m_path->setText(QDir::toNativeSeparators(path));
    m_passphrase = newSecret("passphraseLineEdit");
    m_again = newSecret("againLineEdit");
    addPair(
        tr("Passphrase, at least %1 characters").arg(leastLength), m_passphrase, tr("The passphrase again"), m_again);
}

void NewStationDialog::openExisting()
{
    m_existing = widgets::chosenFile(this, tr("File of the station"), tr("Station (*.qianshao)"));
    if (!m_existing.isEmpty())
        reject();
}

QWidget *NewStationDialog::makePath(QLineEdit *&edit, const char *name, std::function<QString()> choose)
{
    auto *box = new QWidget(this);
    edit = new QLineEdit(box);
    edit->setObjectName(QLatin1StringView(name));
    auto *button = new QToolButton(box);
    button->setText(QStringLiteral("…"));
    button->setToolTip(tr("Choose a file"));
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);  // as high as the field
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(edit, 1);
    row->addWidget(button);
    box->setFocusProxy(edit);
    connect(button, &QToolButton::clicked, edit, [edit = edit, choose = std::move(choose)] {
        if (const QString path = choose(); !path.isEmpty())
            edit->setText(QDir::toNativeSeparators(path));
    });
    return box;
}

QLineEdit *NewStationDialog::newSecret(const char *name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

QString NewStationDialog::textOf(const QLineEdit *edit) const
{
    return edit ? edit->text().trimmed() : QString();
}

Door::Attempt NewStationDialog::attempt()
{
    const auto wrong = [](QLineEdit *edit, const QString &text) -> Attempt {
        edit->setFocus();
        edit->selectAll();
        return {.problem = text, .work = {}};
    };
    if (m_code && m_code->toPlainText().trimmed().isEmpty()) {
        m_code->setFocus();
        return {.problem = tr("Write the code that the chief shows, or paste it."), .work = {}};
    }
    if (m_device && textOf(m_device).isEmpty())
        return wrong(m_device, tr("Say how this device is called."));
    if (m_name && textOf(m_name).isEmpty())
        return wrong(m_name, tr("Write the name of the station."));
    if (m_path->text().trimmed().isEmpty())
        return wrong(m_path, tr("Say where the file is to be."));
    if (m_passphrase->text().size() < leastLength)
        return wrong(m_passphrase, tr("The passphrase needs at least %1 characters.").arg(leastLength));
    if (m_passphrase->text() != m_again->text())
        return wrong(m_again, tr("The two passphrases differ."));
    const NewStation wish{.path = QDir::fromNativeSeparators(m_path->text().trimmed()),
        .passphrase = m_passphrase->text(),
        .name = textOf(m_name),
        .roster = QDir::fromNativeSeparators(textOf(m_roster)),
        .code = m_code ? m_code->toPlainText().trimmed() : QString(),
        .deviceName = textOf(m_device)};
    return {
        .problem = {}, .work = [create = m_create, wish](const std::stop_token &stop) { return create(wish, stop); }};
}

}  // namespace qianshao::ui::login
