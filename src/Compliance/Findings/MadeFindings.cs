using System;
using System.Threading;
using Compliance.Compilation;

namespace Compliance.Findings;

/// <summary>
/// The findings of an evaluation that were made so far: a few of them in a short array, for a session holds many evaluations of which
/// only the findings that do not pass are made; more of them each at its place. Several threads may make findings at once, and all are
/// given the same ones.
/// </summary>
internal struct MadeFindings
{
    private const int Few = 3;

    // As long as there are rules, and each at its place; or shorter, and each where there was room.
    private Finding?[]? _made;

    /// <summary>The finding of a rule if it was made; else null.</summary>
    /// <param name="rules">The rules of the evaluation.</param>
    /// <param name="place">The index of the rule.</param>
    public readonly Finding? Of(CompiledRule[] rules, int place) => Find(_made, rules, place);

    /// <summary>Takes a finding, unless there is one of its rule already.</summary>
    /// <returns>The one that is there now.</returns>
    public Finding Add(Finding finding, CompiledRule[] rules, int place)
    {
        while (true)
        {
            var made = _made;
            if (Find(made, rules, place) is { } other)
                return other;

            // Whoever has made more room meanwhile may have missed it: then it is looked for there.
            var room = made is null ? -1 : made.Length == rules.Length ? place : Room(made);
            if (room >= 0)
            {
                if (Interlocked.CompareExchange(ref made![room], finding, null) is null && ReferenceEquals(_made, made))
                    return finding;
            }
            else if (ReferenceEquals(Interlocked.CompareExchange(ref _made, Longer(made, finding, rules, place), made), made))
            {
                return finding;
            }
        }
    }

    /// <summary>Makes room for all, each at its place.</summary>
    public Finding?[] MakeRoom(CompiledRule[] rules)
    {
        while (true)
        {
            var made = _made;
            if (made is not null && made.Length == rules.Length)
                return made;
            Interlocked.CompareExchange(ref _made, AtPlaces(made, rules), made);
        }
    }

    /// <summary>Forgets the finding of a rule, of an evaluation that nobody else holds.</summary>
    public readonly void Remove(CompiledRule[] rules, int place)
    {
        if (Find(_made, rules, place) is { } gone)
            _made![Array.IndexOf(_made, gone)] = null;
    }

    /// <summary>Forgets all, of an evaluation that nobody else holds.</summary>
    public readonly void Clear()
    {
        if (_made is not null)
            Array.Clear(_made, 0, _made.Length);
    }

    private static Finding? Find(Finding?[]? made, CompiledRule[] rules, int place)
    {
        if (made is null)
            return null;
        if (made.Length == rules.Length)
            return made[place];

        var rule = rules[place].Rule;
        foreach (var finding in made)
        {
            if (finding is not null && ReferenceEquals(finding.Rule, rule))
                return finding;
        }

        return null;
    }

    // The first place in a short array where none is; -1 where there is none.
    private static int Room(Finding?[] made)
    {
        for (var i = 0; i < made.Length; i++)
        {
            if (made[i] is null)
                return i;
        }

        return -1;
    }

    private static Finding?[] Longer(Finding?[]? made, Finding finding, CompiledRule[] rules, int place)
    {
        var length = made?.Length ?? 0;
        if (length == Few || rules.Length <= Few)
        {
            var all = AtPlaces(made, rules);
            all[place] = finding;
            return all;
        }

        var longer = new Finding?[length + 1];
        made?.CopyTo(longer, 0);
        longer[length] = finding;
        return longer;
    }

    private static Finding?[] AtPlaces(Finding?[]? made, CompiledRule[] rules)
    {
        var all = new Finding?[rules.Length];
        for (var place = 0; made is not null && place < rules.Length; place++)
            all[place] = Find(made, rules, place);
        return all;
    }
}
