// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayremedies.h"

#include "models/plan/daymodel.h"

#include <algorithm>

namespace qianshao::plan {
namespace {

constexpr int minute = 60;
constexpr int longestEarlier = 12 * 60;        // minutes that a crew might have begun earlier
constexpr int longestOvertime = 24 * 60 * 60;  // seconds

std::vector<TimeSpan> &makeLeft(DayProblem &problem, int crew)
{
    auto &hours = problem.crews[size_t(crew)].hours;
    hours = hoursFrom(problem.now, hours);
    if (hours.empty())
        hours.push_back({problem.now, problem.now});
    return hours;
}

int beginOf(const DayProblem &problem, int crew)
{
    const auto hours = hoursFrom(problem.now, problem.crews[size_t(crew)].hours);
    return hours.empty() ? problem.now : hours.front().from;
}

// What of a stop a plan keeps.
struct Fate {
    bool isPlanned = false;
    bool keepsLimit = false;
    bool keepsPromise = false;

    [[nodiscard]] bool isWorseThan(const Fate &other) const
    {
        return (other.isPlanned && !isPlanned) || (other.keepsLimit && !keepsLimit)
            || (other.keepsPromise && !keepsPromise);
    }
};

// Tries a stop at one place after another, the rest of the order as it is.
class Trial {
public:
    Trial(const DayProblem &problem, const DayOrder &order, int stop, Shortfall::Kind kind)
        : m_problem(problem),
          m_order(order),
          m_stop(stop),
          m_kind(kind),
          m_fates(problem.stops.size())
    {
        const DayModel model(problem);
        for (size_t crew = 0; crew < order.size(); ++crew) {
            if (std::ranges::find(order[crew], stop) != order[crew].end())
                m_crew = int(crew);
            DayModel::State state = model.begin(int(crew));
            for (const int some : order[crew])
                (void)goOn(model, problem, state, some, m_fates[size_t(some)]);
            std::erase(m_order[crew], stop);
        }
    }

    // Whether the limit is asked for too, where a stop is not planned at all.
    void wantLimit(bool isWanted) { m_wantsLimit = isWanted; }
    [[nodiscard]] int crew() const { return m_crew; }

    struct Found {
        size_t position = 0;
        int end = 0;  // of the crew's day
    };
    // The place in that crew's order of a changed problem where the stop gets what it lacks and no other loses
    // anything, and where the crew is done soonest.
    [[nodiscard]] std::optional<Found> find(const DayProblem &changed, int crew) const
    {
        const DayModel model(changed);
        if (!model.canServe(crew, m_stop))
            return {};
        const std::vector<int> none;
        if (m_crew >= 0 && m_crew != crew && !end(model, changed, m_crew, m_order[size_t(m_crew)]))
            return {};
        const std::vector<int> &others = size_t(crew) < m_order.size() ? m_order[size_t(crew)] : none;
        std::optional<Found> best;
        for (size_t position = 0; position <= others.size(); ++position) {
            if (!model.mayStand(others, position, m_stop))
                continue;
            std::vector<int> order = others;
            order.insert(order.begin() + std::ptrdiff_t(position), m_stop);
            const auto found = end(model, changed, crew, order);
            if (found && (!best || *found < best->end))
                best = {position, *found};
        }
        return best;
    }

private:
    static bool goOn(const DayModel &model, const DayProblem &problem, DayModel::State &state, int stop, Fate &fate)
    {
        DayModel::Meeting meeting;
        if (!model.advance(state, stop, &meeting))
            return false;
        const DayStop &some = problem.stops[size_t(stop)];
        fate = {true, some.limit && meeting.start <= *some.limit,
            some.promised && meeting.start <= *some.promised + problem.promiseTolerance};
        return true;
    }

    [[nodiscard]] bool isEnough(const Fate &fate) const
    {
        switch (m_kind) {
        case Shortfall::Kind::Unplanned:
            return fate.isPlanned && (!m_wantsLimit || !m_problem.stops[size_t(m_stop)].limit || fate.keepsLimit);
        case Shortfall::Kind::LateForLimit: return fate.keepsLimit;
        case Shortfall::Kind::LateForPromise: break;
        }
        return fate.keepsPromise;
    }

    // When the crew is done with that order; absent: somebody loses by it, or the stop does not get what it lacks.
    [[nodiscard]] std::optional<int> end(
        const DayModel &model, const DayProblem &problem, int crew, const std::vector<int> &order) const
    {
        DayModel::State state = model.begin(crew);
        for (const int stop : order) {
            Fate fate;
            if (!goOn(model, problem, state, stop, fate) || fate.isWorseThan(m_fates[size_t(stop)])
                || (stop == m_stop && !isEnough(fate)))
                return {};
        }
        return model.finish(state) ? std::optional(order.empty() ? 0 : model.clock(crew, state.time)) : std::nullopt;
    }

    const DayProblem &m_problem;
    DayOrder m_order;  // without the stop
    int m_stop;
    int m_crew = -1;  // whose order had the stop
    Shortfall::Kind m_kind;
    bool m_wantsLimit = true;
    std::vector<Fate> m_fates;  // as planned
};

std::optional<Remedy> secondCrew(const DayProblem &problem, int stop, const Trial &trial)
{
    std::vector<int> models;
    if (trial.crew() >= 0)
        models.push_back(trial.crew());
    for (int crew = 0; crew < int(problem.crews.size()); ++crew)
        models.push_back(crew);
    for (const int crew : models) {
        const Remedy remedy{.kind = Remedy::Kind::SecondCrew, .crew = crew};
        if (trial.find(remedied(problem, stop, remedy), int(problem.crews.size())))
            return remedy;
    }
    return {};
}

std::optional<Remedy> earlier(const DayProblem &problem, int stop, int crew, const Trial &trial)
{
    const auto tried = [&](int minutes) -> std::optional<Remedy> {
        const bool isPossible = beginOf(problem, crew) - minutes * minute >= problem.now;
        Remedy remedy{.kind = isPossible ? Remedy::Kind::StartEarlier : Remedy::Kind::MissedStart,
            .crew = crew,
            .minutes = minutes};
        const auto found = trial.find(remedied(problem, stop, remedy), crew);
        if (!found)
            return {};
        remedy.position = int(found->position);
        return remedy;
    };
    auto best = tried(longestEarlier);
    for (int tooFew = 0; best && best->minutes - tooFew > 1;) {
        const int middle = (tooFew + best->minutes) / 2;
        if (const auto found = tried(middle))
            best = found;
        else
            tooFew = middle;
    }
    return best;
}

std::optional<Remedy> handedOver(const DayProblem &problem, int stop, int crew, const Trial &trial)
{
    const auto &bound = problem.stops[size_t(stop)].crew;
    if (!bound || *bound == problem.crews[size_t(crew)].id)
        return {};
    Remedy remedy{.kind = Remedy::Kind::HandOver, .crew = crew};
    const auto found = trial.find(remedied(problem, stop, remedy), crew);
    if (!found)
        return {};
    remedy.position = int(found->position);
    return remedy;
}

std::optional<Remedy> longer(const DayProblem &problem, int stop, int crew, const Trial &trial)
{
    DayProblem changed = problem;
    const int until = makeLeft(changed, crew).back().until;
    Remedy remedy{.kind = Remedy::Kind::LongerHours, .crew = crew, .until = until + longestOvertime};
    const auto found = trial.find(remedied(problem, stop, remedy), crew);
    if (!found || found->end <= until)
        return {};
    remedy.until = found->end;
    remedy.position = int(found->position);
    return remedy;
}

}  // namespace

DayProblem remedied(const DayProblem &problem, int stop, const Remedy &remedy)
{
    DayProblem changed = problem;
    DayStop &some = changed.stops[size_t(stop)];
    switch (remedy.kind) {
    case Remedy::Kind::SecondCrew: {
        DayCrew second = changed.crews[size_t(remedy.crew)];
        for (const DayCrew &crew : changed.crews)
            second.id = std::max(second.id, crew.id + 1);
        second.officers = std::max(second.officers, some.needsPair ? 2 : 1);
        second.skills |= some.skills;
        if (some.crew)
            some.crew = second.id;
        changed.crews.push_back(std::move(second));
        makeLeft(changed, int(changed.crews.size()) - 1).front().from = changed.now;
        break;
    }
    case Remedy::Kind::StartEarlier:
    case Remedy::Kind::MissedStart:
        for (int crew = 0; crew < int(changed.crews.size()); ++crew)
            makeLeft(changed, crew);
        changed.crews[size_t(remedy.crew)].hours.front().from -= remedy.minutes * minute;
        changed.now = std::min(changed.now, changed.crews[size_t(remedy.crew)].hours.front().from);
        break;
    case Remedy::Kind::HandOver: some.crew = changed.crews[size_t(remedy.crew)].id; break;
    case Remedy::Kind::LongerHours: makeLeft(changed, remedy.crew).back().until = remedy.until; break;
    }
    return changed;
}

DayOrder remedied(const DayOrder &order, int stop, const Remedy &remedy)
{
    DayOrder changed = order;
    for (std::vector<int> &crew : changed)
        std::erase(crew, stop);
    if (remedy.kind == Remedy::Kind::SecondCrew) {
        changed.push_back({stop});
    } else {
        auto &crew = changed[size_t(remedy.crew)];
        crew.insert(crew.begin() + remedy.position, stop);
    }
    return changed;
}

std::vector<Remedy> remediesFor(const DayProblem &problem, const DayOrder &order, int stop, Shortfall::Kind kind)
{
    Trial trial(problem, order, stop, kind);
    std::vector<Remedy> remedies;
    const auto add = [&](std::optional<Remedy> remedy, bool keepsLimit) {
        if (!remedy)
            return;
        remedy->keepsLimit = keepsLimit;
        remedies.push_back(*remedy);
    };
    // A stop that is not planned is helped where it is planned late, if nothing can keep its limit.
    const bool isUnplanned = kind == Shortfall::Kind::Unplanned;
    for (const bool keepsLimit : {true, false}) {
        if (!keepsLimit && (!isUnplanned || !remedies.empty()))
            break;
        trial.wantLimit(keepsLimit);
        add(secondCrew(problem, stop, trial), keepsLimit);
        for (const auto &tried : {earlier, handedOver, longer}) {
            for (int crew = 0; crew < int(problem.crews.size()); ++crew)
                add(tried(problem, stop, crew, trial), keepsLimit);
        }
    }
    return remedies;
}

}  // namespace qianshao::plan
