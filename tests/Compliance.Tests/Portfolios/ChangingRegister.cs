using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.Kernel.Worlds;

namespace Compliance.Tests.Portfolios;

/// <summary>
/// A register that is changed at random: members come, change, move and go, and so do jurisdictions, which are put above each
/// other, at times in a ring, and are evaluated other days. Beside the session it keeps what the session should hold.
/// </summary>
internal sealed class ChangingRegister
{
    private static readonly string[] Places = ["city", "a", "b", "c", "a-1", "a-2"];
    private readonly Dice _dice;
    private readonly IComplianceSession _session;
    private readonly double _jurisdictions;
    private readonly Subject[][] _members;
    private readonly Subject[][] _cities;
    private readonly Dictionary<string, Subject> _held = [];

    public ChangingRegister(Dice dice, IComplianceSession session, int members, int variants, double jurisdictions)
    {
        _dice = dice;
        _session = session;
        _jurisdictions = jurisdictions;

        // Made once, since reading facts takes longer than changing them.
        var maker = new MemberMaker(dice);
        _members = [.. Enumerable.Range(0, members).Select(i => Enumerable.Range(0, variants)
            .Select(_ => maker.Member(i % 10 == 0 ? "plot" : "project", $"M-{i}", dice.Pick(["city", "a", "b", "c", "a-1", "a-2", "nowhere", null]))).ToArray())];
        _cities = [.. Places.Select(place => Enumerable.Range(0, 12).Select(_ => maker.Jurisdiction(place, dice.Pick(["city", "a", "b", "nowhere", null]))).ToArray())];
    }

    /// <summary>What the session should hold.</summary>
    public IEnumerable<Subject> Held => _held.Values;

    /// <summary>The subjects that were put in since the last time this was cleared.</summary>
    public HashSet<string> Inserted { get; } = [];

    public void Change()
    {
        var variants = _dice.Pick<Subject[]>(_dice.Chance(_jurisdictions) ? _cities : _members);
        var subject = _dice.Pick<Subject>(variants);
        var key = subject.ToString();
        if (!_held.TryGetValue(key, out var old))
        {
            _session.Insert(subject);
            Inserted.Add(key);
        }
        else if (_dice.Chance(0.2))
        {
            _session.Retract(old);
            _held.Remove(key);
            return;
        }
        else
        {
            _session.Update(subject);
        }

        _held[key] = subject;
    }
}
