using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>
/// The shapes of a pack's files with the names that stand in them: kinds and facts of a vocabulary, and departments and rules of one pack. A vocabulary's names are
/// offered, since another one may be meant; those of a pack are asked for.
/// </summary>
internal sealed class NamedPackShapes
{
    private static readonly NamedShape Stated = new("Stated", FactShapes.Any);

    private readonly IReadOnlyList<SubjectKind> _kinds;
    private readonly RulePack? _pack;

    public NamedPackShapes(Vocabulary vocabulary) => _kinds = vocabulary.Kinds;

    public NamedPackShapes(RulePack pack)
        : this(pack.Vocabulary) => _pack = pack;

    /// <summary>A chapter's rules.</summary>
    public ObjectShape Rules => PackShapes.Rules.With("rules", new ListShape(Rule, NeedsOne: true));

    /// <summary>A chapter's cases.</summary>
    public Shape Cases
    {
        get
        {
            var cases = new ListShape(Case, NeedsOne: true) { Description = "the test cases of the rule of this name" };
            return _pack is null
                ? PackShapes.Cases with { Value = cases }
                : new ObjectShape([.. _pack.Rules.Select(rule => KeyShape.Optional(rule.Id, cases with { Description = $"{rule.Title.Zh} / {rule.Title.En}" }))], NeedsOne: true);
        }
    }

    /// <summary>What an instrument encourages.</summary>
    public ObjectShape Checklist =>
        PackShapes.Checklist.With("checklist", new ListShape(PackShapes.ChecklistItem.With("departments", Departments(PackShapes.ChecklistItem)), NeedsOne: true));

    private ObjectShape Rule => PackShapes.Rule
        .With("subject", new AnyShape([Kind, new ListShape(Kind, NeedsOne: true)]))
        .With("each", Kind)
        .With("share", Aggregate(AggregateShapes.Share))
        .With("count", Aggregate(AggregateShapes.Count))
        .With("sum", Aggregate(AggregateShapes.Sum))
        .With("ratio", Aggregate(AggregateShapes.Ratio))
        .With("binds_by", Dates)
        .With("departments", Departments(PackShapes.Rule))
        .With("cases", new ListShape(Case));

    private ObjectShape Case => PackShapes.Case
        .With("subject", Kind)
        .With("facts", Facts)
        .With("members", new ListShape(Facts))
        .With("missing", new ListShape(Names(FactNames)));

    private Shape Kind => Names(_kinds.Select(kind => kind.Name));

    private Shape Dates => Names(AllFacts.Where(fact => fact.Type == FactType.Date).Select(fact => fact.Name));

    private IEnumerable<Fact> AllFacts => _kinds.SelectMany(kind => kind.StatedFacts);

    private IEnumerable<string> FactNames => AllFacts.Select(fact => fact.Name);

    // Labels stand here too, and lists of parts: what is offered is not all.
    private NamedShape Facts => new("Stated facts", new ObjectShape([.. AllFacts.GroupBy(fact => fact.Name, StringComparer.Ordinal).Select(same => Offer(same.First()))])
    {
        IsOpen = true,
        Description = "what is stated, by the names or labels of facts",
    });

    private static KeyShape Offer(Fact fact) => KeyShape.Optional(fact.Name, new AnyShape([Stated]) { Description = $"{fact.Label.Zh} / {fact.Label.En}" });

    private ObjectShape Aggregate(ObjectShape shape) => shape.With("in_year", Dates).With("members", Kind);

    private Shape Departments(ObjectShape of) => _pack is null || _pack.Departments.Count == 0 ? of.Keys.Single(key => key.Name == "departments").Value
        : new ListShape(new WordShape([.. _pack.Departments.Select(department => department.Zh)]));

    private Shape Names(IEnumerable<string> names)
    {
        string[] words = [.. names.Distinct(StringComparer.Ordinal)];
        return words.Length == 0 ? CommonShapes.Text : _pack is null ? new AnyShape([new WordShape(words), CommonShapes.Text]) : new WordShape(words);
    }
}
