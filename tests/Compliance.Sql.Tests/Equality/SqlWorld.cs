using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sql.Mapping;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests.Kernel;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;

namespace Compliance.Sql.Tests.Equality;

/// <summary>A random pack with random subjects, written to the table of a database: some facts in one column, known or NULL, and others as two ends. One number repeats it.</summary>
internal sealed class SqlWorld
{
    private const int RuleCount = 6;

    // More decimals than tables hold are for other tests.
    private const int MostDecimals = 12;

    private readonly Dice _dice;
    private readonly HashSet<int> _points = [];

    public SqlWorld(int seed, int subjects, bool isDated)
    {
        Seed = seed;
        _dice = new Dice(seed);
        var facts = new VocabularyMaker(_dice).Make(isDiscrete: false);
        var vocabulary = VocabularyMaker.Write(facts);
        var makers = new RuleMaker(facts, _dice, isDated ? new TermMaker(_dice) : null);
        var rules = "chapter: a\nrules:\n" + string.Concat(Enumerable.Range(0, RuleCount).Select(i => makers.Make($"rule-{i}")));
        Pack = SmallPack.Load(vocabulary, rules, makers.Terms?.Write() ?? "");
        Text = $"seed {seed}\n{vocabulary}{rules}";
        Kind = Pack.Vocabulary.Kinds[0];
        for (var slot = 0; slot < facts.Count; slot++)
        {
            if (!Kind.Facts[slot].IsRange || _dice.Chance(0.5))
                _points.Add(slot);
        }

        var maker = new SubjectMaker(Pack, facts, _dice);
        Subjects = [.. Enumerable.Range(0, subjects).Select(i => Fit(maker.Make($"S-{i}")))];
    }

    public int Seed { get; }

    public string Text { get; }

    public RulePack Pack { get; }

    public SubjectKind Kind { get; }

    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The mapping of the tables that <see cref="Write"/> makes.</summary>
    public SqlMapping Mapping => SqlMapping.Read(MappingText, "mapping.yaml", Pack).Require();

    private string MappingText
    {
        get
        {
            var text = new StringBuilder("subject: thing\ntable: things\nid: code\nname: title\ndate: decided\nfacts:\n");
            for (var slot = 0; slot < StatedFacts; slot++)
            {
                var fact = Kind.Facts[slot];
                var separator = fact.Type == FactType.Choice ? ", separator: '|'" : "";
                text.Append(_points.Contains(slot) ? $"  {fact.Name}: {{column: c_{slot}{separator}}}\n" : $"  {fact.Name}: {{min: c_{slot}_from, max: c_{slot}_to}}\n");
            }

            return text.Append("deviations: {table: waivers, subject: code, rule: rule, reason: reason, approved_by: office, approved_on: approved, expires_on: expires}\n").ToString();
        }
    }

    private int StatedFacts => Kind.Facts.Count(fact => !fact.IsDerived);

    /// <summary>Makes the tables, and fills them.</summary>
    public void Write(ITestDatabase database)
    {
        var columns = new List<(string Name, TestType Type)> { ("code", TestType.Text), ("title", TestType.Text), ("decided", TestType.Date) };
        for (var slot = 0; slot < StatedFacts; slot++)
        {
            var type = Kind.Facts[slot].Type switch
            {
                FactType.Date => TestType.Date,
                FactType.Number or FactType.Count => TestType.Decimal,
                _ => TestType.Text,
            };
            columns.AddRange(_points.Contains(slot) ? [($"c_{slot}", type)] : [($"c_{slot}_from", type), ($"c_{slot}_to", type)]);
        }

        TestTable.Make(database, "things", columns, Subjects.Select(Row));
        TestTable.Make(
            database, "waivers",
            [("code", TestType.Text), ("rule", TestType.Text), ("reason", TestType.Text), ("office", TestType.Text), ("approved", TestType.Date), ("expires", TestType.Date)],
            Subjects.SelectMany(subject => subject.Deviations.Select(one => new[] { subject.Id, one.Rule, one.Reason, one.ApprovedBy, one.ApprovedOn?.ToString(), one.ExpiresOn?.ToString() })));
    }

    private string?[] Row(Subject subject)
    {
        var row = new List<string?> { subject.Id, subject.Name, subject.Date?.ToString() };
        for (var slot = 0; slot < StatedFacts; slot++)
        {
            var fact = Kind.Facts[slot];
            if (fact.IsRange && _points.Contains(slot))
                row.Add(subject.RangeOf(slot).IsPoint ? TestCell.Of(fact, subject.RangeOf(slot).Lower) : null);
            else
                row.AddRange(TestCell.Of(fact, subject.ValuesOf(slot)));
        }

        return [.. row];
    }

    // The subject as its table can hold it: without numbers for which that has not the digits.
    private Subject Fit(Subject subject)
    {
        for (var slot = 0; slot < StatedFacts; slot++)
        {
            if (!Kind.Facts[slot].IsRange)
                continue;

            var range = subject.RangeOf(slot);
            if ((_points.Contains(slot) && !range.IsPoint && subject.Stated(slot) is not null) || new[] { range.Lower, range.Upper }.Any(end => end.IsClosed && !IsHeld(end.Value!.Value)))
                subject = subject.With(Kind.Facts[slot].Name, (string?)null);
        }

        return subject;
    }

    private static bool IsHeld(Rational value)
    {
        var scaled = value * Rational.Of(System.Numerics.BigInteger.Pow(10, MostDecimals));
        return scaled.IsWhole && System.Numerics.BigInteger.Abs(scaled.Numerator) < System.Numerics.BigInteger.Pow(10, 38);
    }
}
