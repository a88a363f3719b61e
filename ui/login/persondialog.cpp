// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/login/persondialog.h"

#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace qianshao::ui::login {
namespace {

using itemmodels::StaffListModel;

// Name, role and number on one line.
class PersonDelegate : public widgets::RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const override
    {
        const auto text = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
        const int third = box.width() / 3;
        drawText(painter, QRect(box.left(), box.top(), third - 8, box.height()), text(StaffListModel::Name),
            widgets::Ink::Text, widgets::TextRole::Strong);
        drawText(painter, QRect(box.left() + third, box.top(), third - 8, box.height()), text(StaffListModel::RoleName),
            widgets::Ink::Dim);
        drawText(painter, QRect(box.left() + 2 * third, box.top(), third, box.height()), text(StaffListModel::Code),
            widgets::Ink::Dim, widgets::TextRole::Body, Qt::AlignRight);
    }
};

}  // namespace

PersonDialog::PersonDialog(
    const widgets::Theme &theme, store::Store &store, const records::Uuid &current, QWidget *parent)
    : Door(theme, tr("Who are you?"), tr("What you do is saved under this name, and Today shows what is yours."),
          parent),
      m_staff(store),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("personPersonDialog"));
    m_filtered.setSourceModel(&m_staff);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    m_search->setObjectName(QStringLiteral("searchLineEdit"));
    m_search->setPlaceholderText(tr("Name or number"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("staffListView"));
    m_list->setModel(&m_filtered);
    m_list->setItemDelegate(new PersonDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(theme.rowHeight() * 6);  // whole rows
    m_list->setFocusPolicy(Qt::NoFocus);
    addWidget(m_search);
    addWidget(m_list);
    setActionText(tr("Begin"), tr("Begin"));
    addSecondary(QStringLiteral("nobodyPushButton"), tr("Nobody of these"), [this] {
        m_chosen = {};
        accept();
    });
    const auto first = [this](int row) { m_list->setCurrentIndex(m_filtered.index(std::max(0, row), 0)); };
    connect(m_search, &QLineEdit::textChanged, this, [this, first](const QString &text) {
        m_filtered.setFilterFixedString(text.trimmed());
        first(0);
    });
    connect(m_list, &QListView::doubleClicked, this, [this] { tryIt(); });
    first(m_staff.positionOf(current));
    m_search->setFocus();
}

Door::Attempt PersonDialog::attempt()
{
    const QModelIndex index = m_filtered.mapToSource(m_list->currentIndex());
    if (!index.isValid())
        return {.problem = tr("Nobody in the roster fits. Clear the search, or go on as nobody of these."), .work = {}};
    m_chosen = m_staff.idAt(index.row());
    return {};
}

bool PersonDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = std::clamp(m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1), 0,
                std::max(0, m_filtered.rowCount() - 1));
            m_list->setCurrentIndex(m_filtered.index(row, 0));
            return true;
        }
    }
    return Door::eventFilter(watched, event);
}

}  // namespace qianshao::ui::login
