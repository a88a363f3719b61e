// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// One attempt at the door.
struct Visit {
    Uuid id;
    Ref<Kind::Instruction> instruction;  // always there
    std::optional<qint64> attempt;  // 1 for the first
    Instant at;
    VisitResult result{};  // only MetPerson counts as met
    QString resultSent;  // only where no vocabulary has the word
    Ref<Kind::Staff> officer1;
    QString officer1Sent;  // only where the roster has no such name
    Ref<Kind::Staff> officer2;
    QString officer2Sent;  // only where the roster has no such name
    std::optional<double> longitude;  // WGS-84 degrees
    std::optional<double> latitude;  // WGS-84 degrees
    std::optional<qint64> checks;  // bit 0 calls and messages, 1 chats, 2 fraud apps, 3 frequent large transfers
    QString answers;  // the three questions: reason of transfer, unknown accounts, the unit's own
    FraudState fraudState{};
    Fen lost;  // 受骗金额
    Fen stopped;  // 止付金额: really stopped, with evidence
    Fen estimated;  // 劝阻金额(估算): never added to the other two
    YesNo appInstalled{};  // verified at the door
    YesNo noticeSigned{};
    Instant nextAt;
    QString note;
    std::optional<double> accuracy;  // of the position, metres: two of three readings lie within; absent = not said
    PositionSource positionSource{};
    QString positionReason;  // why it was typed by hand, or why there is none
    std::optional<double> distance;  // from the position to the person's address, metres, as it was on the day
    QString distanceReason;  // why the visit was that far from the address
    CallResult contact{};  // how the person was reached before; the first of the four outcomes, result is the second
    std::optional<qint64> follows;  // bit 0 to be followed up, 1 case filed, 2 payment stopped, 3 feedback again
    YesNo phoneShown{};  // the person showed the phone of their own will
    NoticeOpinion noticeOpinion{};
    QString refusalReason;  // of a refused signature
    QString witness;  // who saw that the signature was refused

    bool operator==(const Visit &) const = default;
};

template <>
struct FieldTable<Visit> {
    static constexpr Kind kind = Kind::Visit;
    static constexpr const char *table = "visit";
    static constexpr auto fields = std::tuple{
        Field<Visit, Ref<Kind::Instruction>>{
            1, "instruction", &Visit::instruction, QT_TRANSLATE_NOOP("fields", "Instruction")},
        Field<Visit, std::optional<qint64>>{2, "attempt", &Visit::attempt, QT_TRANSLATE_NOOP("fields", "Attempt")},
        Field<Visit, Instant>{3, "at", &Visit::at, QT_TRANSLATE_NOOP("fields", "Visited")},
        Field<Visit, VisitResult>{4, "result", &Visit::result, QT_TRANSLATE_NOOP("fields", "Result")},
        Field<Visit, QString>{5, "result_sent", &Visit::resultSent, QT_TRANSLATE_NOOP("fields", "Result as sent")},
        Field<Visit, Ref<Kind::Staff>>{6, "officer1", &Visit::officer1, QT_TRANSLATE_NOOP("fields", "First person")},
        Field<Visit, QString>{
            7, "officer1_sent", &Visit::officer1Sent, QT_TRANSLATE_NOOP("fields", "First person as sent")},
        Field<Visit, Ref<Kind::Staff>>{8, "officer2", &Visit::officer2, QT_TRANSLATE_NOOP("fields", "Second person")},
        Field<Visit, QString>{
            9, "officer2_sent", &Visit::officer2Sent, QT_TRANSLATE_NOOP("fields", "Second person as sent")},
        Field<Visit, std::optional<double>>{
            10, "longitude", &Visit::longitude, QT_TRANSLATE_NOOP("fields", "Longitude")},
        Field<Visit, std::optional<double>>{11, "latitude", &Visit::latitude, QT_TRANSLATE_NOOP("fields", "Latitude")},
        Field<Visit, std::optional<qint64>>{12, "checks", &Visit::checks, QT_TRANSLATE_NOOP("fields", "Four checks")},
        Field<Visit, QString>{13, "answers", &Visit::answers, QT_TRANSLATE_NOOP("fields", "Questions")},
        Field<Visit, FraudState>{14, "fraud_state", &Visit::fraudState, QT_TRANSLATE_NOOP("fields", "Fraud state")},
        Field<Visit, Fen>{15, "lost", &Visit::lost, QT_TRANSLATE_NOOP("fields", "Lost")},
        Field<Visit, Fen>{16, "stopped", &Visit::stopped, QT_TRANSLATE_NOOP("fields", "Stopped")},
        Field<Visit, Fen>{17, "estimated", &Visit::estimated, QT_TRANSLATE_NOOP("fields", "Estimated")},
        Field<Visit, YesNo>{18, "app_installed", &Visit::appInstalled, QT_TRANSLATE_NOOP("fields", "App installed")},
        Field<Visit, YesNo>{19, "notice_signed", &Visit::noticeSigned, QT_TRANSLATE_NOOP("fields", "Notice signed")},
        Field<Visit, Instant>{20, "next_at", &Visit::nextAt, QT_TRANSLATE_NOOP("fields", "Next visit")},
        Field<Visit, QString>{21, "note", &Visit::note, QT_TRANSLATE_NOOP("fields", "Note")},
        Field<Visit, std::optional<double>>{
            22, "accuracy", &Visit::accuracy, QT_TRANSLATE_NOOP("fields", "Accuracy of the position")},
        Field<Visit, PositionSource>{
            23, "position_source", &Visit::positionSource, QT_TRANSLATE_NOOP("fields", "Source of the position")},
        Field<Visit, QString>{
            24, "position_reason", &Visit::positionReason, QT_TRANSLATE_NOOP("fields", "Reason of the position")},
        Field<Visit, std::optional<double>>{
            25, "distance", &Visit::distance, QT_TRANSLATE_NOOP("fields", "Distance to the address")},
        Field<Visit, QString>{
            26, "distance_reason", &Visit::distanceReason, QT_TRANSLATE_NOOP("fields", "Reason of the distance")},
        Field<Visit, CallResult>{27, "contact", &Visit::contact, QT_TRANSLATE_NOOP("fields", "Contact result")},
        Field<Visit, std::optional<qint64>>{
            28, "follows", &Visit::follows, QT_TRANSLATE_NOOP("fields", "What follows")},
        Field<Visit, YesNo>{
            29, "phone_shown", &Visit::phoneShown, QT_TRANSLATE_NOOP("fields", "Phone shown willingly")},
        Field<Visit, NoticeOpinion>{
            30, "notice_opinion", &Visit::noticeOpinion, QT_TRANSLATE_NOOP("fields", "Opinion on the notice")},
        Field<Visit, QString>{
            31, "refusal_reason", &Visit::refusalReason, QT_TRANSLATE_NOOP("fields", "Reason of the refusal")},
        Field<Visit, QString>{
            32, "witness", &Visit::witness, QT_TRANSLATE_NOOP("fields", "Witness"), Sensitivity::Personal},
    };
};

}  // namespace qianshao::records
