// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// A warning instruction 预警指令: somebody may be about to be defrauded. Three wordings are kept apart where they can
// differ: as sent, as treated, as judged by the officer.
struct Instruction {
    Uuid id;
    QString number;  // the sender's; unique in the file
    Level level{};  // as treated: drives the limits
    QString levelSent;
    Level levelJudged{};
    QString source;
    FraudType fraudType{};  // as treated
    QString fraudTypeSent;
    FraudType fraudTypeJudged{};
    Ref<Kind::Person> person;
    QString identitySent;  // only where it could not be read: the raw text
    QString bank;
    QString card;
    QString suspectNumber;  // as written: 00…, 95…, 400…, overseas
    QString suspectAccount;
    QString suspectSite;
    Fen amount;
    QString issuedBy;
    Instant issuedAt;  // start of every limit
    Instant receivedAt;  // when it came into this file
    QString receivingUnit;
    Instant acknowledgedAt;
    Ref<Kind::Staff> assignee;  // who answers for it
    QString assigneeSent;  // only where the roster has no such name
    Instant feedbackAt;  // as the sender's ledger has it; own rounds are Feedback records
    Status status{};  // as set; what it is now is rules::statusOf
    QString statusSent;
    QString statusReason;  // of a return, transfer, repetition or false alarm
    QString statusTarget;  // the unit of a transfer
    Ref<Kind::Instruction> repeatOf;  // the earlier instruction that this one repeats
    std::optional<qint64> marks;  // what to check: bit 1 << (RowProblem - 20)
    QString remark;
    QString assigneeWord;  // the officer as the ledger last named it; while it repeats that name, who was assigned here
                           // stays

    bool operator==(const Instruction &) const = default;
};

template <>
struct FieldTable<Instruction> {
    static constexpr Kind kind = Kind::Instruction;
    static constexpr const char *table = "instruction";
    static constexpr auto fields = std::tuple{
        Field<Instruction, QString>{
            1, "number", &Instruction::number, QT_TRANSLATE_NOOP("fields", "Instruction number")},
        Field<Instruction, Level>{2, "level", &Instruction::level, QT_TRANSLATE_NOOP("fields", "Level")},
        Field<Instruction, QString>{
            3, "level_sent", &Instruction::levelSent, QT_TRANSLATE_NOOP("fields", "Level as sent")},
        Field<Instruction, Level>{
            4, "level_judged", &Instruction::levelJudged, QT_TRANSLATE_NOOP("fields", "Level as judged")},
        Field<Instruction, QString>{5, "source", &Instruction::source, QT_TRANSLATE_NOOP("fields", "Source")},
        Field<Instruction, FraudType>{
            6, "fraud_type", &Instruction::fraudType, QT_TRANSLATE_NOOP("fields", "Fraud type")},
        Field<Instruction, QString>{
            7, "fraud_type_sent", &Instruction::fraudTypeSent, QT_TRANSLATE_NOOP("fields", "Fraud type as sent")},
        Field<Instruction, FraudType>{
            8, "fraud_type_judged", &Instruction::fraudTypeJudged, QT_TRANSLATE_NOOP("fields", "Fraud type as judged")},
        Field<Instruction, Ref<Kind::Person>>{9, "person", &Instruction::person, QT_TRANSLATE_NOOP("fields", "Person")},
        Field<Instruction, QString>{10, "identity_sent", &Instruction::identitySent,
            QT_TRANSLATE_NOOP("fields", "Identity as sent"), Sensitivity::Identity},
        Field<Instruction, QString>{11, "bank", &Instruction::bank, QT_TRANSLATE_NOOP("fields", "Bank")},
        Field<Instruction, QString>{
            12, "card", &Instruction::card, QT_TRANSLATE_NOOP("fields", "Bank card"), Sensitivity::Account},
        Field<Instruction, QString>{
            13, "suspect_number", &Instruction::suspectNumber, QT_TRANSLATE_NOOP("fields", "Suspect number")},
        Field<Instruction, QString>{
            14, "suspect_account", &Instruction::suspectAccount, QT_TRANSLATE_NOOP("fields", "Suspect account")},
        Field<Instruction, QString>{
            15, "suspect_site", &Instruction::suspectSite, QT_TRANSLATE_NOOP("fields", "Suspect site or app")},
        Field<Instruction, Fen>{16, "amount", &Instruction::amount, QT_TRANSLATE_NOOP("fields", "Amount")},
        Field<Instruction, QString>{17, "issued_by", &Instruction::issuedBy, QT_TRANSLATE_NOOP("fields", "Issued by")},
        Field<Instruction, Instant>{18, "issued_at", &Instruction::issuedAt, QT_TRANSLATE_NOOP("fields", "Issued")},
        Field<Instruction, Instant>{
            19, "received_at", &Instruction::receivedAt, QT_TRANSLATE_NOOP("fields", "Received")},
        Field<Instruction, QString>{
            20, "receiving_unit", &Instruction::receivingUnit, QT_TRANSLATE_NOOP("fields", "Receiving unit")},
        Field<Instruction, Instant>{
            21, "acknowledged_at", &Instruction::acknowledgedAt, QT_TRANSLATE_NOOP("fields", "Acknowledged")},
        Field<Instruction, Ref<Kind::Staff>>{
            22, "assignee", &Instruction::assignee, QT_TRANSLATE_NOOP("fields", "Officer")},
        Field<Instruction, QString>{
            23, "assignee_sent", &Instruction::assigneeSent, QT_TRANSLATE_NOOP("fields", "Officer as sent")},
        Field<Instruction, Instant>{
            24, "feedback_at", &Instruction::feedbackAt, QT_TRANSLATE_NOOP("fields", "First feedback")},
        Field<Instruction, Status>{25, "status", &Instruction::status, QT_TRANSLATE_NOOP("fields", "Status")},
        Field<Instruction, QString>{
            26, "status_sent", &Instruction::statusSent, QT_TRANSLATE_NOOP("fields", "Status as sent")},
        Field<Instruction, QString>{
            27, "status_reason", &Instruction::statusReason, QT_TRANSLATE_NOOP("fields", "Reason")},
        Field<Instruction, QString>{
            28, "status_target", &Instruction::statusTarget, QT_TRANSLATE_NOOP("fields", "Transferred to")},
        Field<Instruction, Ref<Kind::Instruction>>{
            29, "repeat_of", &Instruction::repeatOf, QT_TRANSLATE_NOOP("fields", "Repeats")},
        Field<Instruction, std::optional<qint64>>{
            30, "marks", &Instruction::marks, QT_TRANSLATE_NOOP("fields", "Marks")},
        Field<Instruction, QString>{31, "remark", &Instruction::remark, QT_TRANSLATE_NOOP("fields", "Remark")},
        Field<Instruction, QString>{
            32, "assignee_word", &Instruction::assigneeWord, QT_TRANSLATE_NOOP("fields", "Officer in the ledger")},
    };
};

}  // namespace qianshao::records
