using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Facts;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Reference;

/// <summary>
/// Rules and subjects as they are written in YAML, read without the library's readers of either. What it reads has been
/// accepted: nothing is checked here, and whatever is odd throws.
/// </summary>
/// <param name="kinds">The kinds of subjects.</param>
/// <param name="contains">Which kinds each may contain.</param>
/// <param name="derived">For each fact that follows from parts, by its kind and its name, the expression.</param>
internal sealed class WrittenPack(IReadOnlyList<SubjectKind> kinds, IReadOnlyDictionary<string, string[]> contains, IReadOnlyDictionary<string, string> derived)
{
    private readonly Dictionary<string, Score> _levels = [];

    /// <summary>What the terms of the pack stand for.</summary>
    public IReadOnlyDictionary<string, string> Terms { get; init; } = new Dictionary<string, string>();

    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    /// <summary>Reads a rule; rules after it may name its level.</summary>
    public WrittenRule ReadRule(YamlNode node)
    {
        var rule = (YamlMappingNode)node;
        var kind = Kind(Text(rule, "each") ?? Text(rule, "subject") ?? kinds[0].Name);
        var names = new Names(kinds, _levels) { Terms = Terms };
        var score = rule.Children.ContainsKey("score") ? ReadScore(rule, kind, names) : null;
        if (score is not null && Text(rule, "id") is { } id)
            _levels[id.Replace('-', '_')] = score;

        var limits = LimitsOf(rule);
        var limit = limits.FirstOrDefault();
        var tables = limits.Select(one => Find(one, "rows") is YamlSequenceNode rows ? ReadTable(rows, kind, row => ReadLimit(row, score)!) : null).ToList();
        var table = tables.FirstOrDefault();
        Expression? Parse(string key) => Text(rule, key) is { } text ? ExpressionParser.Parse(text, kind, names) : null;
        return new WrittenRule(
            kind,
            IsAboutEach: Find(rule, "each") is not null,
            Parse("when"),
            score is not null ? new LevelExpression(score) : ReadAggregate(rule, names) ?? Parse("measure"),
            Parse("require"),
            limit is null ? null : table ?? (ReadLimit(limit, score) is { } single ? new Table<WrittenLimit>([new Row<WrittenLimit>([], single)]) : null),
            limit is not null && Text(limit, "elsewhere") == "not_applicable")
        {
            Tables = tables,
            AppliesInRowsOf = [.. limits.Select(one => Text(one, "elsewhere") == "not_applicable")],
        };
    }

    /// <summary>Reads a subject with its parts: facts by their names, and lists of parts by those of their kinds.</summary>
    public Part ReadSubject(YamlNode node, string kind, Part? parent = null)
    {
        var (subject, own) = ((YamlMappingNode)node, Kind(kind));
        var stated = new Dictionary<int, Cell>();
        foreach (var (key, value) in subject.Children.Where(entry => own.SlotOf(entry.Key.ToString()) >= 0))
            stated[own.SlotOf(key.ToString())] = BandText.Read(value.ToString(), own, own.SlotOf(key.ToString()));

        var part = new Part(own, parent, stated, [.. ContainedBy(kind).Select(Kind)], DerivedOf(own));
        foreach (var inner in ContainedBy(kind).Where(inner => Find(subject, inner) is not null))
            part.Children[Kind(inner)] = [.. ((YamlSequenceNode)Find(subject, inner)!).Select(child => ReadSubject(child, inner, part))];
        return part;
    }

    /// <summary>Reads rows: the facts that are named are their cells.</summary>
    public static Table<T> ReadTable<T>(YamlSequenceNode rows, SubjectKind kind, System.Func<YamlMappingNode, T> read) =>
        new([.. rows.Cast<YamlMappingNode>().Select(row => new Row<T>([.. Cells(row, kind)], read(row)))]);

    private static IReadOnlyList<YamlMappingNode> LimitsOf(YamlMappingNode rule) =>
        Find(rule, "limit") is YamlMappingNode single ? [single] : Find(rule, "limits") is YamlSequenceNode several ? [.. several.Cast<YamlMappingNode>()] : [];

    private static IEnumerable<Cell> Cells(YamlMappingNode row, SubjectKind kind) =>
        from entry in row.Children
        let slot = kind.SlotOf(entry.Key.ToString())
        where slot >= 0
        select BandText.Read(entry.Value is YamlSequenceNode choices ? string.Join(" | ", choices) : entry.Value.ToString(), kind, slot);

    private static Score ReadScore(YamlMappingNode rule, SubjectKind kind, Names names)
    {
        var chapters = ((YamlMappingNode)Find(rule, "score")!).Children.Values.Cast<YamlMappingNode>()
            .Select(chapter => new ScoreChapter(Number(chapter, "floor"), Number(chapter, "cap"), [.. ((YamlSequenceNode)Find(chapter, "points")!).Cast<YamlMappingNode>().Select(item => ReadItem(item, kind, names))]));
        var levels = ((YamlSequenceNode)Find(rule, "levels")!).Cast<YamlMappingNode>().Select(level =>
        {
            var name = level.Children.Keys.Select(key => key.ToString()).First(key => key is not ("when" or "label"));
            return new ScoreLevel(name, Number(level, name)!.Value, Text(level, "when") is { } when ? ExpressionParser.Parse(when, kind, names) : null);
        });
        return new Score([.. chapters], [.. levels]);
    }

    // share: {of: …, among: …, where: …, members: window}, and its like, over parts.
    private PartsExpression? ReadAggregate(YamlMappingNode rule, Names names)
    {
        var word = new[] { "share", "count", "sum", "ratio" }.FirstOrDefault(key => Find(rule, key) is not null);
        if (word is null)
            return null;

        var aggregate = (YamlMappingNode)Find(rule, word)!;
        var members = Kind(Text(aggregate, "members")!);
        Expression? Parse(string key) => Text(aggregate, key) is { } text ? ExpressionParser.Parse(text, members, names) : null;
        var (of, to, among, where) = (Parse("of"), Parse("to"), Parse("among"), Parse("where"));
        var counted = among is null || where is null ? among ?? where : new ChainExpression("and", [among, where]);
        return word switch
        {
            "share" => new PartsExpression("share", members, of, null, where, among),
            "ratio" => new PartsExpression("ratio", members, of, to, counted, null),
            _ => new PartsExpression(word, members, of, null, counted, null),
        };
    }

    private static ScoreItem ReadItem(YamlMappingNode item, SubjectKind kind, Names names) => Find(item, "rows") is YamlSequenceNode rows
        ? new ScoreItem(null, 0, ReadTable(rows, kind, row => Number(row, "gives")!.Value))
        : new ScoreItem(ExpressionParser.Parse(Text(item, "when")!, kind, names), Number(item, "gives")!.Value, null);

    private static WrittenLimit? ReadLimit(YamlMappingNode node, Score? score)
    {
        foreach (var (word, sign) in new[] { ("at_most", "<="), ("less_than", "<"), ("at_least", ">="), ("more_than", ">"), ("equal_to", "=") })
        {
            if (Text(node, word) is { } text)
                return new WrittenLimit(sign, score is null ? Number(text) : score.NumberOf(text), text);
        }

        return null;
    }

    private Dictionary<int, Expression> DerivedOf(SubjectKind kind) => derived
        .Where(entry => entry.Key.StartsWith(kind.Name + ".", System.StringComparison.Ordinal))
        .ToDictionary(entry => kind.SlotOf(entry.Key[(kind.Name.Length + 1)..]), entry => ExpressionParser.Parse(entry.Value, kind, new Names(kinds, _levels)));

    // A number with its unit, in base units.
    private static Fraction Number(string text)
    {
        var kind = new SubjectKind("none", "none", []);
        return new Evaluator(new NothingStated(kind)).Measure(ExpressionParser.Parse(text, kind)).Low.At!.Value;
    }

    private string[] ContainedBy(string kind) => contains.TryGetValue(kind, out var inner) ? inner : [];

    private SubjectKind Kind(string name) => kinds.First(kind => kind.Name == name);

    private static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value : null;

    private static string? Text(YamlMappingNode node, string key) => Find(node, key)?.ToString();

    private static Fraction? Number(YamlMappingNode node, string key) => Text(node, key) is { } text ? Fraction.Parse(text.Split(' ')[0]) : null;
}
