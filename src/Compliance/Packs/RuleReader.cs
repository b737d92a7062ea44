using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>Reads the rules of a pack, file by file.</summary>
internal sealed class RuleReader(Vocabulary vocabulary, Terms terms, DepartmentList known, ParentRuleReader parentRules, TableFiles tables, bool withCases, BarePercentage percent, DiagnosticBag diagnostics)
{
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<string, SourceSpan> _ids = new(StringComparer.Ordinal);
    private Dictionary<SubjectKind, Dictionary<string, Score>> _levels = [];

    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Reads a chapter, and the test cases that stand in files of their own beside it.</summary>
    public void ReadFile(Node node, IReadOnlyList<Node> cases)
    {
        var first = node is SequenceNode { Items.Count: > 0 } list ? list.Items[0] : node;
        if (first is MappingNode mapping && mapping.Find("rules") is null && mapping.Find("subject") is not null && mapping.Find("facts") is not null)
        {
            diagnostics.Report(DiagnosticKinds.DescriptorInPack, node.Span);
            return;
        }

        if (MappingReader.Open(node, PackShapes.Rules, diagnostics) is not { } file)
            return;

        var beside = new CasesFiles(cases, diagnostics);

        var chapter = file.Localized("chapter") ?? LocalizedText.Same("");
        foreach (var item in file.Items("rules", needsOne: true))
        {
            _rules.AddRange(ReadRule(item, chapter, beside));
        }

        beside.ReportOtherRules(Path.GetFileName(node.Span.File));
    }

    // A rule for several kinds is read once for each, and what is wrong whatever the kind is told once.
    private List<Rule> ReadRule(Node node, LocalizedText chapter, CasesFiles beside)
    {
        var rules = new List<Rule>();
        if (MappingReader.Open(node, PackShapes.Rule, diagnostics) is not { } reader)
            return rules;

        var kinds = ReadKinds(reader);
        if (kinds.Count == 0)
            ReadRule(reader, kind: null, kinds, chapter, beside);
        foreach (var kind in kinds)
        {
            if (kind == kinds[0])
            {
                Add(ReadRule(reader, kind, kinds, chapter, beside));
                continue;
            }

            var further = new DiagnosticBag();
            var again = new RuleReader(vocabulary, terms, known, parentRules, tables, withCases, percent, further) { _levels = _levels };
            Add(again.ReadRule(MappingReader.Open(node, PackShapes.Rule, further)!, kind, kinds, chapter, beside));
            var told = new HashSet<string>(diagnostics.Items.Select(diagnostic => diagnostic.ToString()), StringComparer.Ordinal);
            diagnostics.AddRange(further.Items.Where(diagnostic => told.Add(diagnostic.ToString())));
        }

        return rules;

        void Add(Rule? rule)
        {
            if (rule is not null)
                rules.Add(rule);
        }
    }

    private Rule? ReadRule(MappingReader reader, SubjectKind? kind, IReadOnlyList<SubjectKind> kinds, LocalizedText chapter, CasesFiles beside)
    {
        var id = reader.Scalar("id", CommonShapes.RuleId);
        IReadOnlyList<Node> casesBeside = id is null ? [] : beside.Of(id.Text);
        if (id is not null)
            CheckUnique(id);
        var title = reader.Localized("title");
        var clauses = ReadClauses(reader);
        var obligation = ClauseReader.ReadObligation(reader);
        var departments = known.Read(reader, diagnostics);
        var judge = reader.Word("judged_by", ["person"]);
        var reading = reader.Localized("reading");
        var implements = parentRules.ReadAll(reader, "implements");
        var consequences = ReadConsequences(reader);
        if (kind is null)
            return null;

        var differences = ReadDifferences(reader, kind);
        if (!_levels.TryGetValue(kind, out var levels))
            _levels.Add(kind, levels = new Dictionary<string, Score>(StringComparer.Ordinal));
        var whenText = reader.Scalar("when", CommonShapes.Expression);
        var part = reader.Find("each") is null ? null : ReadPart(reader, kind);
        if (reader.Find("each") is not null && part is null)
            return null;

        var when = whenText is null ? null : Binder.ReadCondition(whenText.Text, part ?? kind, whenText.TextSpan, diagnostics, terms, part is null ? levels : null);
        if (part is not null && when is not null && Existence.NamesOf(part, when.Slots).FirstOrDefault() is { } absent)
        {
            diagnostics.Report(DiagnosticKinds.FigureOfNothing, whenText!.TextSpan, ("found", absent));
            return null;
        }

        var each = part is null || (whenText is not null && when is null) ? null : new EachPart(kind, part, when, whenText?.Text);
        var requirement = new RequirementReader(reader, kind, vocabulary, terms, tables, levels, id?.Text ?? "", diagnostics) { Each = each, Part = part }.Read();
        if (requirement is NumberRequirement { Measure: LevelMeasure { Scheme: Score score } })
            levels[score.Name] = score;
        var cases = withCases && requirement is not null ? new CaseReader(kind, requirement, percent, diagnostics).Read([.. CasesOf(kind, kinds, [.. reader.Items("cases"), .. casesBeside])]) : [];
        if (id is null || title is null || obligation is null || requirement is null || clauses.Count == 0 || (whenText is not null && when is null))
            return null;

        // Which parts it applies to is said in what it asks of them.
        if (part is not null)
            when = each!.When(requirement);

        // There is no average of nothing: then the rule does not apply.
        when = Existence.And(when, kind, SlotUnion.Of(requirement.SlotList, when?.Slots));
        return new Rule(
            id.Text, title, chapter, clauses, kind, when, whenText?.Text, requirement, obligation.Value, departments,
            reading, implements, judge is not null, cases, id.Span)
        {
            Consequences = consequences,
            Kinds = kinds,
            Differences = differences,
        };
    }

    // A case of a rule for several kinds says which it is about; without a word, it is the first.
    private IEnumerable<Node> CasesOf(SubjectKind kind, IReadOnlyList<SubjectKind> kinds, IReadOnlyList<Node> cases)
    {
        foreach (var item in cases)
        {
            var named = (item as MappingNode)?.Find("subject") as ScalarNode;
            if (named is not null && kinds.All(one => one.Name != named.Text))
                diagnostics.Report(DiagnosticKinds.UnknownKind, named.Span, diagnostics.Nearest(named.Text, kinds.Select(one => one.Name)), ("found", named.Text), ("expected", string.Join(", ", kinds)));
            if ((named?.Text ?? kinds[0].Name) == kind.Name)
                yield return item;
        }
    }

    private void CheckUnique(ScalarNode id)
    {
        if (_ids.TryGetValue(id.Text, out var first))
            diagnostics.Report(DiagnosticKinds.DuplicateRule, id.Span, ("found", id.Text), ("first", $"{Path.GetFileName(first.File)}:{first.Line}"));
        else
            _ids.Add(id.Text, id.Span);
    }

    private IReadOnlyList<SubjectKind> ReadKinds(MappingReader reader) => reader.Find("subject") is SequenceNode
        ? [.. reader.Texts("subject", needsOne: true).Select(FindKind).OfType<SubjectKind>().Distinct()]
        : reader.Scalar("subject", CommonShapes.Text) is { } name && FindKind(name) is { } kind ? [kind] : [];

    private SubjectKind? FindKind(ScalarNode name)
    {
        if (vocabulary.FindKind(name.Text) is { } kind)
            return kind;

        var names = vocabulary.Kinds.Select(known => known.Name).ToList();
        diagnostics.Report(
            DiagnosticKinds.UnknownKind, name.Span, diagnostics.Nearest(name.Text, names), ("found", name.Text), ("expected", string.Join(", ", names)));
        return null;
    }

    private SubjectKind? ReadPart(MappingReader reader, SubjectKind kind)
    {
        if (reader.Scalar("each", CommonShapes.Text) is not { } name)
            return null;
        if (kind.KindsBelow.FirstOrDefault(part => part.Name == name.Text) is { } found)
            return found;

        var names = kind.KindsBelow.Select(part => part.Name).ToList();
        diagnostics.Report(
            DiagnosticKinds.KindElsewhere, name.Span, diagnostics.Nearest(name.Text, names),
            ("kind", kind.Label), ("what", new LocalizedText("不含", "has no parts of kind")), ("found", name.Text),
            ("expected", names.Count == 0 ? new LocalizedText("（没有）", "(there are none)") : string.Join(", ", names)));
        return null;
    }

    private List<InstrumentDifference> ReadDifferences(MappingReader reader, SubjectKind kind)
    {
        var differences = new List<InstrumentDifference>();
        foreach (var item in reader.Items("differs", needsOne: reader.Find("differs") is not null))
        {
            if (MappingReader.Open(item, PackShapes.Difference, diagnostics) is not { } one || parentRules.ReadKey(one, "from") is not { } from || one.Localized("reading") is not { } reading)
                continue;

            var when = one.Scalar("when", CommonShapes.Expression);
            var condition = when is null ? null : Binder.ReadCondition(when.Text, kind, when.TextSpan, diagnostics, terms);
            if (when is null || condition is not null)
                differences.Add(new InstrumentDifference(from, condition, reading));
        }

        return differences;
    }

    private List<Clause> ReadConsequences(MappingReader reader)
    {
        var consequences = new List<Clause>();
        foreach (var item in reader.Items("consequences", needsOne: reader.Find("consequences") is not null))
        {
            if (MappingReader.Open(item, PackShapes.Consequence, diagnostics) is { } clause && ClauseReader.Read(clause) is { } read)
                consequences.Add(read);
        }

        return consequences;
    }

    private List<Clause> ReadClauses(MappingReader reader)
    {
        var clauses = new List<Clause>();
        foreach (var item in reader.Items("clauses", needsOne: true))
        {
            if (MappingReader.Open(item, PackShapes.Clause, diagnostics) is { } clause && ClauseReader.Read(clause, diagnostics) is { } read)
                clauses.Add(read);
        }

        return clauses;
    }
}
