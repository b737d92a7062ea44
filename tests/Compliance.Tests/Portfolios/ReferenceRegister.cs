using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;

namespace Compliance.Tests.Portfolios;

/// <summary>
/// Who may be a member of whom, by the words of the concepts page: every way in which what is open may lie is tried, one after
/// the other. Slow and plain, and nothing of the library's portfolio.
/// </summary>
internal sealed class ReferenceRegister
{
    private readonly List<Subject> _subjects;
    private readonly List<Subject> _given;
    private readonly IReadOnlyList<ReferencePlace> _listed;
    private readonly List<Dictionary<string, string?>> _placements;

    // Where it is not, another one that nobody knows may have the name of one that is given.
    private readonly bool _isWhole;

    public ReferenceRegister(IEnumerable<Subject> subjects, IReadOnlyList<ReferencePlace>? listed = null, bool isWhole = true)
    {
        _isWhole = isWhole;
        _subjects = [.. subjects];
        _listed = listed ?? [];
        _given = [.. _subjects.Where(subject => subject.Kind.Name == "jurisdiction")];
        _placements = [.. Placements()];
    }

    /// <summary>Every set of members of a kind that a jurisdiction may turn out to have.</summary>
    public IEnumerable<IReadOnlyList<Subject>> MembersOf(string jurisdiction, string kind)
    {
        var sets = new Dictionary<string, List<Subject>>();
        foreach (var above in _placements)
        {
            List<List<Subject>> some = [[]];
            foreach (var subject in _subjects.Where(subject => subject.Kind.Name == kind))
            {
                var answers = MayLieIn(subject, jurisdiction, above);
                some = [.. some.SelectMany(set => answers.Select(lies => lies ? [.. set, subject] : set))];
            }

            foreach (var set in some)
                sets[string.Join(" ", set.Select(one => one.Id))] = set;
        }

        return sets.Values;
    }

    /// <summary>Whether a jurisdiction does not say that it lies where the list says.</summary>
    public bool IsContradicted => _given.Any(one => one.Jurisdiction is not null && Listed(one) is { } listed
        && ParentOf(one) != (listed.Within is null ? (false, null) : GivenAtOrAbove(_listed.Single(place => place.Id == listed.Within))));

    private bool[] MayLieIn(Subject subject, string jurisdiction, Dictionary<string, string?> above)
    {
        if (subject.Kind.Name == "jurisdiction")
            return [IsAtOrBelow(above[subject.Id], jurisdiction, above)];

        var (isUnknown, place) = ParentOf(subject);
        return isUnknown ? [true, false] : [IsAtOrBelow(place, jurisdiction, above)];
    }

    // Each given jurisdiction with the given one that it lies in, or none.
    private IEnumerable<Dictionary<string, string?>> Placements()
    {
        IEnumerable<Dictionary<string, string?>> some = [[]];
        foreach (var one in _given)
        {
            var (isUnknown, place) = ParentOf(one);
            string?[] options = isUnknown ? [null, .. _given.Select(other => other.Id).Where(other => other != one.Id)] : [place];
            some = [.. some.SelectMany(above => options.Select(option => new Dictionary<string, string?>(above) { [one.Id] = option }))];
        }

        return some.Where(IsPossible);
    }

    private bool IsPossible(Dictionary<string, string?> above)
    {
        var open = _given.Where(one => ParentOf(one).IsUnknown).ToList();

        // What is stated may be a circle, by mistake; what is not known is none.
        if (open.Any(one => IsAtOrBelow(above[one.Id], one.Id, above)))
            return false;
        return !(from one in open
                 from other in _given
                 where one != other && NameAbove(one) is { } name && name == NameAbove(other) && IsAtOrBelow(one.Id, other.Id, above)
                 select one).Any();
    }

    // What is written above it, where nobody knows that; else the top of the list, where nothing is given of what the list knows.
    private string? NameAbove(Subject jurisdiction)
    {
        var (isUnknown, place) = ParentOf(jurisdiction);
        if (place is not null)
            return null;
        if (isUnknown && jurisdiction.Jurisdiction is { } written)
            return "written " + written;

        var listed = jurisdiction.Jurisdiction is not { } name ? Listed(jurisdiction)
            : _listed.FirstOrDefault(one => one.Id == name) ?? _listed.FirstOrDefault(one => one.Labels.Contains(name));
        while (listed?.Within is { } within)
            listed = _listed.Single(place => place.Id == within);
        return listed is null ? null : "top " + listed.Id;
    }

    private static bool IsAtOrBelow(string? place, string jurisdiction, Dictionary<string, string?> above)
    {
        var seen = new HashSet<string>();
        for (var current = place; current is not null && seen.Add(current); current = above[current])
        {
            if (current == jurisdiction)
                return true;
        }

        return false;
    }

    // The given jurisdiction that a subject lies in: known, known to be none, or not known.
    private (bool IsUnknown, string? Place) ParentOf(Subject subject)
    {
        if (subject.Jurisdiction is { } name)
            return Find(name);
        if (subject.Kind.Name != "jurisdiction" || Listed(subject) is not { } listed)
            return (true, null);
        if (listed.Within is null)
            return (false, null);

        // The list may know where it lies, and nothing of that be given; then the list says less than a register might.
        var within = GivenAtOrAbove(_listed.Single(place => place.Id == listed.Within));
        return within.Place is null ? (true, null) : within;
    }

    private (bool IsUnknown, string? Place) Find(string name)
    {
        if (_given.Any(one => one.Id == name))
            return (false, name);

        var named = _given.Where(one => one.Name == name).ToList();
        if (_listed.Where(place => place.Labels.Contains(name)).ToArray() is [var known] && _given.Any(one => one.Id == known.Id))
            return (false, known.Id);
        if (named.Count > 0)
            return named.Count == 1 && _isWhole ? (false, named[0].Id) : (true, null);

        var listed = _listed.FirstOrDefault(place => place.Id == name) is { } byId ? [byId] : _listed.Where(place => place.Labels.Contains(name)).ToArray();
        return listed.Length == 1 ? GivenAtOrAbove(listed[0]) : (true, null);
    }

    // The nearest that is given; not known where two of them are called by the name of one in the list.
    private (bool IsUnknown, string? Place) GivenAtOrAbove(ReferencePlace place)
    {
        for (var current = place; current is not null; current = current.Within is null ? null : _listed.Single(one => one.Id == current.Within))
        {
            if (_given.FirstOrDefault(one => one.Id == current.Id) is { } byId)
                return (false, byId.Id);

            var named = _given.Where(one => one.Name is { } name && current.Labels.Contains(name)).ToList();
            if (named.Count > 1 || (named.Count == 1 && !_isWhole && _listed.All(one => one.Id != named[0].Id)))
                return (true, null);
            if (named.Count == 1 && Listed(named[0]) == current)
                return (false, named[0].Id);
        }

        return (false, null);
    }

    // The place of the list that a given one is: by its id, or by a name that no other has.
    private ReferencePlace? Listed(Subject jurisdiction)
    {
        if (_listed.FirstOrDefault(place => place.Id == jurisdiction.Id) is { } byId)
            return byId;
        if (!_isWhole || jurisdiction.Name is not { } name || _listed.Where(place => place.Labels.Contains(name)).ToArray() is not [var named])
            return null;
        return _given.Any(one => one.Id == named.Id) || _given.Count(one => one.Name is { } other && named.Labels.Contains(other)) > 1 ? null : named;
    }
}
