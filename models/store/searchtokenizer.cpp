// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/searchtokenizer.h"

#include <QStringList>

#include <sqlcipher/sqlite3.h>

#include <array>
#include <vector>

namespace qianshao::store {
namespace {

enum class Run { None, Ascii, Letters };

// The code point at `p`, whose length comes back in `size`. Broken UTF-8 counts as single bytes that part runs.
char32_t codePoint(const char *p, const char *end, int &size)
{
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    const unsigned char lead = byte(*p);
    size = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (size == 1 || p + size > end) {
        size = 1;
        return lead < 0x80 ? lead : U' ';
    }
    char32_t c = lead & (0xff >> (size + 1));
    for (int i = 1; i < size; ++i)
        c = (c << 6) | (byte(p[i]) & 0x3f);
    return c;
}

Run runOf(char32_t c)
{
    if (c < 0x80) {
        const bool isWord = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return isWord ? Run::Ascii : Run::None;
    }
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Run::Letters : Run::None;
}

// Emits the windows of one run, given where each of its characters begins (and where the last ends).
template <class Token>
bool emitRun(const char *utf8, const std::vector<int> &starts, int window, Token &&token)
{
    const int count = int(starts.size()) - 1;
    for (int i = 0; i < count; ++i) {
        const int begin = starts[size_t(i)];
        const int end = starts[size_t(std::min(i + window, count))];
        if (!token(std::string_view(utf8 + begin, size_t(end - begin)), begin, end))
            return false;
    }
    return true;
}

template <class RunDone>
void forEachRun(const char *utf8, int length, RunDone &&done)
{
    thread_local std::vector<int> starts;
    starts.clear();
    Run current = Run::None;
    const char *end = utf8 + length;
    const char *p = utf8;
    for (int size = 1; p < end; p += size) {
        const Run run = runOf(codePoint(p, end, size));
        if (run != current && !starts.empty()) {
            starts.push_back(int(p - utf8));
            if (!done(current, starts))
                return;
            starts.clear();
        }
        current = run;
        if (run != Run::None)
            starts.push_back(int(p - utf8));
    }
    if (!starts.empty()) {
        starts.push_back(length);
        done(current, starts);
    }
}

int windowOf(Run run)
{
    return run == Run::Ascii ? asciiWindow : letterWindow;
}

// The seam to SQLite: three C functions.
int create(void *, const char **, int, Fts5Tokenizer **out)
{
    // The tokenizer has no state; FTS5 only wants an address that is not null.
    static int nothing;
    *out = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int cut(Fts5Tokenizer *, void *context, int flags, const char *utf8, int length,
    int (*add)(void *, int, const char *, int, int, int))
{
    // A query's terms are windows already (searchExpression): cut again, they would be phrases, which detail = none
    // does not serve.
    if (flags & FTS5_TOKENIZE_QUERY)
        return add(context, 0, utf8, length, 0, length);
    int status = SQLITE_OK;
    tokenize(utf8, length, [&](std::string_view bytes, int begin, int end) {
        status = add(context, 0, bytes.data(), int(bytes.size()), begin, end);
        return status == SQLITE_OK;
    });
    return status;
}

}  // namespace

void tokenize(const char *utf8, int length, const std::function<bool(std::string_view, int, int)> &token)
{
    forEachRun(utf8, length,
        [&](Run run, const std::vector<int> &starts) { return emitRun(utf8, starts, windowOf(run), token); });
}

QString searchForm(QStringView text)
{
    QByteArray form;
    appendSearchForm(form, text.toUtf8());
    return QString::fromUtf8(form);
}

// Byte by byte: an index of a large import and a search among records pass all texts through here.
void appendSearchForm(QByteArray &form, QByteArrayView utf8)
{
    const auto byte = [&](qsizetype i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0; };
    const auto lower = [](int c) { return char(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c); };
    const qsizetype before = form.size();
    form.resize(before + utf8.size());
    char *out = form.data() + before;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const int lead = byte(i);
        if (lead == 0xef && (byte(i + 1) == 0xbc || byte(i + 1) == 0xbd)) {
            // U+FF01 to U+FF5E are ASCII's 0x21 to 0x7E.
            const int ascii = (byte(i + 1) - 0xbc) * 0x40 + byte(i + 2) - 0x80 + 0x20;
            if (ascii > 0x20 && ascii < 0x7f) {
                *out++ = lower(ascii);
                i += 2;
                continue;
            }
        } else if (lead == 0xe3 && byte(i + 1) == 0x80 && byte(i + 2) == 0x80) {
            *out++ = ' ';
            i += 2;
            continue;
        }
        *out++ = lead < 0x80 ? lower(lead) : utf8[i];
    }
    form.resize(out - form.constData());
}

QString searchExpression(QStringView text)
{
    const QByteArray utf8 = searchForm(text).toUtf8();
    QStringList terms;
    forEachRun(utf8.constData(), int(utf8.size()), [&](Run run, const std::vector<int> &starts) {
        const int window = windowOf(run);
        const int count = int(starts.size()) - 1;
        const auto term = [&](int from, int to) {
            const int begin = starts[size_t(from)];
            return u'"' + QString::fromUtf8(utf8.constData() + begin, starts[size_t(to)] - begin) + u'"';
        };
        if (count < window) {
            // Where something follows in the text searched for, the run ends there: that end is a token of its own, and
            // need not be gathered from all tokens that begin so.
            const bool isOpenEnded = starts.back() == int(utf8.size());
            terms.append(isOpenEnded ? term(0, count) + u'*' : term(0, count));
        } else {
            // Windows side by side cover the run; one more, overlapping, covers a rest.
            for (int i = 0; i + window <= count; i += window)
                terms.append(term(i, i + window));
            if (count % window != 0)
                terms.append(term(count - window, count));
        }
        return true;
    });
    return terms.join(QStringLiteral(" AND "));
}

void registerSearchTokenizer(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api) {
        fts5_tokenizer functions{create, destroy, cut};
        api->xCreateTokenizer(api, "qianshao", nullptr, &functions, nullptr);
    }
}

}  // namespace qianshao::store
