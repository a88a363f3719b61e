// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace qianshao::ui::shell {
namespace {

constexpr int typingMs = 120;
constexpr int maxRecords = 8;
constexpr int maxCommands = 12;
enum Role { HintRole = Qt::UserRole, CommandRole, RecordRole };

class PaletteDelegate : public widgets::RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const override
    {
        const QString hint = index.data(HintRole).toString();
        const int hintWidth = hint.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(hint) + 16;
        drawText(painter, box.adjusted(0, 0, -hintWidth - 8, 0), index.data().toString(), widgets::Ink::Text);
        drawText(painter, box, hint, widgets::Ink::Dim, widgets::TextRole::Small, Qt::AlignRight);
    }
};

}  // namespace

CommandPalette::CommandPalette(const widgets::Workplace &workplace, QWidget *window)
    : Overlay(workplace.theme, window),
      m_workplace(workplace),
      m_found(workplace.store, workplace.now, workplace.zone),
      m_edit(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("paletteCommandPalette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_edit->setObjectName(QStringLiteral("paletteLineEdit"));
    m_edit->setPlaceholderText(tr("Name, number, phone, or what to do"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteListWidget"));
    m_list->setItemDelegate(new PaletteDelegate(workplace.theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(m_edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::openWith(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    m_edit->clear();
    fill();
    open(QSize(560, 460));
    m_edit->setFocus();
}

void CommandPalette::fill()
{
    m_typing.stop();
    m_list->clear();
    const QString typed = m_edit->text().trimmed();
    addCommands(typed);
    if (!typed.isEmpty()) {
        m_found.setFilter({.search = typed, .now = m_workplace.now()});
        addRecords();
    }
    if (m_list->count() == 0) {
        auto *nothing = new QListWidgetItem(tr("Nothing found for “%1”").arg(typed), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::addCommands(const QString &typed)
{
    int added = 0;
    for (size_t i = 0; i < m_commands.size(); ++i) {
        if (!m_commands[i].title.contains(typed, Qt::CaseInsensitive) || (!typed.isEmpty() && added >= maxCommands))
            continue;
        auto *item = new QListWidgetItem(m_commands[i].title, m_list);
        item->setData(HintRole, m_commands[i].key);
        item->setData(CommandRole, int(i));
        ++added;
    }
}

void CommandPalette::addRecords()
{
    for (int i = 0; i < std::min(maxRecords, m_found.rowCount()); ++i) {
        const rules::InstructionRow &row = m_found.row(i);
        const QStringList parts{row.name, itemmodels::masked(row.phone, records::Sensitivity::Contact),
            itemmodels::word(row.level), itemmodels::word(row.fraudType)};
        auto *item = new QListWidgetItem(parts.join(QStringLiteral("   ")), m_list);
        item->setData(HintRole, itemmodels::word(row.status));
        item->setData(RecordRole, row.id.toString());
    }
}

void CommandPalette::run()
{
    if (m_typing.isActive())
        fill();
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->flags() == Qt::NoItemFlags)
        return;
    const QString record = item->data(RecordRole).toString();
    const int command = record.isEmpty() ? item->data(CommandRole).toInt() : -1;
    close();  // first: the focus goes back to where the command works
    if (command >= 0)
        m_commands[size_t(command)].run();
    else
        Q_EMIT instructionChosen(records::Uuid::fromString(record));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int last = m_list->count() - 1;
        switch (key) {
        case Qt::Key_Down: m_list->setCurrentRow(std::min(last, m_list->currentRow() + 1)); return true;
        case Qt::Key_Up: m_list->setCurrentRow(std::max(0, m_list->currentRow() - 1)); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(); return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

}  // namespace qianshao::ui::shell
