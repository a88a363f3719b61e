// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

// The closed vocabularies of the records. Numbers are stored and travel: append, never change or reuse one.
// 0 = not stated. The words that files and users use for them are in resources/vocabulary; the words that the
// window shows are translations.
namespace qianshao::records {

// How much danger the instruction speaks of (domain.md section 2).
enum class Level : quint8 { Unset = 0, Urgent = 1, High = 2, Medium = 3, Low = 4 };

// Where an instruction stands. Up to Closed in the order of work; the rest stand beside it.
enum class Status : quint8 {
    Unset = 0,
    Pending = 1,        // 待签收
    Acknowledged = 2,   // 已签收
    Assigned = 3,       // 已分派
    InProgress = 4,     // 处置中
    Met = 5,            // 已见面
    NotMet = 6,         // 未见面
    FedBack = 7,        // 已反馈
    Checking = 8,       // 待核查
    Closed = 9,         // 已归档
    Returned = 20,      // 已退回
    Transferred = 21,   // 已移交
    Duplicate = 22,     // 重复
    Invalid = 23,       // 无效预警
    FeedbackAgain = 24  // 需再次反馈
};

// The 12 classes described as the standard of the national anti-fraud centre (domain.md section 9).
enum class FraudType : quint8 {
    Unset = 0,
    OrderBrushing = 1,   // 刷单返利
    Investment = 2,      // 虚假网络投资理财
    Shopping = 3,        // 虚假购物、服务
    CustomerService = 4, // 冒充电商物流客服
    Loan = 5,            // 虚假贷款
    CreditRecord = 6,    // 虚假征信
    Acquaintance = 7,    // 冒充领导、熟人
    Authority = 8,       // 冒充公检法及政府机关
    Romance = 9,         // 网络婚恋、交友
    GameTrade = 10,      // 网络游戏产品虚假交易
    MilitaryBuyer = 11,  // 冒充军警购物
    Other = 99
};

enum class CallResult : quint8 {
    Unset = 0,
    Cooperative = 1,   // 接通(配合)
    Uncooperative = 2, // 接通(不配合)
    OtherPerson = 3,   // 接通(非本人)
    Busy = 4,          // 占线: the strongest sign of danger
    NoAnswer = 5,      // 无人接听
    Rejected = 6,      // 拒接
    PoweredOff = 7,    // 关机
    NotInUse = 8,      // 空号
    Suspended = 9,     // 停机
    Forwarded = 10,    // 呼叫转移
    NoNumber = 11      // 无联系电话
};

enum class VisitResult : quint8 {
    Unset = 0,
    MetPerson = 1,    // 见到本人: the only one that counts as met
    MetFamily = 2,    // 见到家属
    NobodyHome = 3,   // 无人
    Refused = 4,      // 拒绝见面
    WrongAddress = 5, // 地址不符
    MovedAway = 6     // 已搬离
};

enum class FraudState : quint8 {
    Unset = 0,
    SawThrough = 1, // 未被骗-自主识破
    Dissuaded = 2,  // 未被骗-及时劝阻
    Stopped = 3,    // 正在被骗-已阻断
    Defrauded = 4,  // 已被骗
    FalseAlarm = 5, // 误报-正常交易
    Unknown = 6     // 未知
};

enum class Contact : quint8 { Unset = 0, Self = 1, Relative = 2 };

enum class YesNo : quint8 { Unset = 0, Yes = 1, No = 2 };

enum class Role : quint8 {
    Unset = 0,
    Chief = 1,
    Officer = 2,
    Auxiliary = 3,
    GridWorker = 4,
    Auditor = 5,       // looks at everything, changes nothing
    Administrator = 6  // keeps rosters, devices and limits, and sees no case
};

enum class NextStep : quint8 {
    Unset = 0,
    None = 1,
    CallAgain = 2,
    CallRelative = 3,
    Visit = 4,
    Transfer = 5,
    Feedback = 6
};

// How a visit's position came about.
enum class PositionSource : quint8 {
    Unset = 0,
    Device = 1,  // the machine's location service
    Nmea = 2,    // a receiver on a serial line, or its file
    Typed = 3,   // by hand, with a reason
    None = 4     // there is none, with a reason
};

// What the person says to the notice of dissuasion 劝阻告知书.
enum class NoticeOpinion : quint8 {
    Unset = 0,
    Agrees = 1,    // 认可
    Disagrees = 2, // 不认可
    Refuses = 3    // 拒签: with a reason and a witness
};

enum class AttachmentKind : quint8 { Unset = 0, Photo = 1, Signature = 2, AudioNote = 3, Notice = 4 };

// Whose signature it is.
enum class Signer : quint8 { Unset = 0, Person = 1, Officer1 = 2, Officer2 = 3, Witness = 4 };

// Why a row of a file was held or marked; the import counts of a run are named after these.
enum class RowProblem : quint8 {
    Unset = 0,
    NoNumber = 1,          // held
    BadTime = 2,           // held
    NoContact = 3,         // held: neither phone nor address
    NoInstruction = 4,     // held: a call or a visit of an instruction that is not there
    NoName = 5,            // held: a member of staff or a victim without a name
    BadValue = 6,          // held: a field that must be right is not
    IdentityDamaged = 20,  // marked: 6.10502E+16
    IdentityCheckDigit = 21, // marked
    LevelUnknown = 22,     // marked, treated as High
    LevelOtherWording = 23, // marked
    UnknownWord = 24,      // marked: a word that no vocabulary has, kept as it was
    UnknownStaff = 25,     // marked: a name that the roster lacks, kept as text
    BadAmount = 26         // marked: an amount that is no number, kept as text in the remark
};

// How an address text was matched with the list of standard addresses. Unset: it never was, or there is no list.
// The program changes the first four by itself; the last two are a person's.
enum class AddressMatch : quint8 {
    Unset = 0,
    Sure = 1,
    Unsure = 2,   // a person has to settle it
    None = 3,     // nothing in the list is like it: a person has to settle it
    ByHand = 4,
    NotInList = 5 // by hand: it is an address, but the list has none such
};

// What became of a held row. Unset: it waits.
enum class Settled : quint8 { Unset = 0, Mended = 1, Dismissed = 2 };

}  // namespace qianshao::records
