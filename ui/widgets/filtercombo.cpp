// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filtercombo.h"

#include <QStylePainter>

namespace qianshao::ui::widgets {

FilterCombo::FilterCombo(const QString &objectName, QWidget *parent) : QComboBox(parent)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentTextChanged, this, &QComboBox::setToolTip);
}

void FilterCombo::follow(QAbstractItemModel *model, int role)
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this, role] {
        m_before = currentData(role);
        blockSignals(true);
    });
    setModel(model);
    // Behind what the combo box does itself.
    connect(model, &QAbstractItemModel::modelReset, this, [this, role] {
        const int place = findData(m_before, role);
        setCurrentIndex(std::max(0, place));
        blockSignals(false);
        setToolTip(currentText());
        if (place < 0)
            Q_EMIT currentIndexChanged(currentIndex());
    });
}

QSize FilterCombo::minimumSizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(fontMetrics().horizontalAdvance(itemText(0)) + 2, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
}

void FilterCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect box = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, box.width());
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

}  // namespace qianshao::ui::widgets
