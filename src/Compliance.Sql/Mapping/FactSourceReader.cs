using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Schemas;
using Compliance.Sql.Dialects;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Sql.Mapping;

/// <summary>Reads where one fact stands.</summary>
internal sealed class FactSourceReader(ColumnReader columns, DiagnosticBag diagnostics)
{
    // As many as a whole number of 64 bits holds, whatever they are.
    private const int Digits = 18;

    // Enough for what people write, and of 10¹² still one digit.
    private const int UsualDecimals = 6;

    private const int MostDecimals = 12;

    private static readonly string[] NumberKeys = ["unit", "decimals"];
    private static readonly string[] WordKeys = ["words", "separator"];

    /// <summary>Where a fact stands; null where that cannot be made out, which is reported.</summary>
    public FactSource? Read(Fact fact, Node node)
    {
        if (node is ScalarNode { IsNull: false } scalar)
            return columns.Read(scalar) is { } column ? Of(fact, column, column, null, scalar.TextSpan) : null;
        if (MappingReader.Open(node, SqlMappingShapes.Fact, diagnostics) is not { } reader)
            return null;

        var others = fact.IsRange ? fact.Type == FactType.Date ? [.. NumberKeys, .. WordKeys] : WordKeys : [.. NumberKeys, "min", "max"];
        var wrong = others.Where(key => reader.Find(key) is not null).ToList();
        foreach (var key in wrong)
            diagnostics.Report(SqlMappingKinds.KeyOfOthers, reader.Find(key)!.Span, ("fact", fact.Label), ("found", key));
        if (wrong.Count > 0)
            return null;

        var (point, low, high) = (reader.Find("column"), reader.Find("min"), reader.Find("max"));
        if ((point is null) == (low is null && high is null) || (point is null && (low is null || high is null)))
        {
            diagnostics.Report(SqlMappingKinds.NoColumn, reader.Span, ("fact", fact.Label));
            return null;
        }

        var from = columns.Read(reader, point is null ? "min" : "column");
        var to = point is null ? columns.Read(reader, "max") : from;
        return from is null || to is null ? null : Of(fact, from, to, reader, reader.Span);
    }

    private FactSource? Of(Fact fact, SourceColumn low, SourceColumn high, MappingReader? reader, SourceSpan span) => fact.Type switch
    {
        FactType.Date => Fits(fact, low, span, ColumnKind.Date, ColumnKind.Moment) && Fits(fact, high, span, ColumnKind.Date, ColumnKind.Moment) ? new DaySource(low, high) : null,
        FactType.Boolean => Fits(fact, low, span, ColumnKind.Truth, ColumnKind.Text, ColumnKind.Whole)
            ? new WordSource(low, Words(fact, reader, [.. BooleanWords.Yes.Select(word => (word, 2UL)), .. BooleanWords.No.Select(word => (word, 1UL)), ("t", 2UL), ("f", 1UL)]), reader?.Text("separator"), IsCaseless: true)
            : null,
        FactType.Choice => Fits(fact, low, span, ColumnKind.Text)
            ? new WordSource(low, Words(fact, reader, fact.Choices.SelectMany((choice, i) => new[] { choice.Name, choice.Label.Zh, choice.Label.En }.Select(word => (word, 1UL << i)))), reader?.Text("separator"), IsCaseless: false)
            : null,
        _ => Number(fact, low, high, reader, span),
    };

    private bool Fits(Fact fact, SourceColumn column, SourceSpan span, params ColumnKind[] kinds)
    {
        if (column.Type is not { } type || kinds.Contains(type.Kind))
            return true;

        diagnostics.Report(SqlMappingKinds.WrongType, span, ("column", column.Name), ("fact", fact.Label), ("expected", fact.DescribeType()));
        return false;
    }

    // The writer's own words come first, and then those of the vocabulary and the ones that say that nothing is known.
    private List<KeyValuePair<string, ulong>> Words(Fact fact, MappingReader? reader, IEnumerable<(string Word, ulong Members)> own)
    {
        var words = new List<KeyValuePair<string, ulong>>();
        if (reader?.Find("words") is { } node && MappingReader.AsMapping(node, diagnostics) is { } entries)
        {
            foreach (var entry in entries.Entries)
            {
                if (MembersOf(fact, entry.Value) is { } members)
                    words.Add(new(entry.Key.Text, members));
            }
        }

        var all = ((ChoiceSet)fact.DomainValues).Members;
        foreach (var (word, members) in own.Concat(NotStated.Words.Select(word => (word, all))))
        {
            if (!words.Exists(known => known.Key == word))
                words.Add(new(word, members));
        }

        return words;
    }

    private ulong? MembersOf(Fact fact, Node node)
    {
        if (node is ScalarNode { IsNull: false } scalar)
        {
            if (fact.Type == FactType.Choice && fact.IndexOfChoice(scalar.Text) is >= 0 and var index)
                return 1UL << index;
            if (fact.Type == FactType.Boolean && BooleanWords.Read(scalar.Text) is { } truth)
                return truth ? 2UL : 1UL;
            if (NotStated.Says(scalar.Text))
                return ((ChoiceSet)fact.DomainValues).Members;
        }

        var found = node is ScalarNode text ? text.Text : node.Describe().En;
        var names = fact.Type == FactType.Boolean ? ["true", "false"] : fact.Choices.Select(choice => choice.Name).ToList();
        diagnostics.Report(SqlMappingKinds.UnknownValue, node.Span, diagnostics.Nearest(found, names), ("found", found), ("fact", fact.Label), ("expected", string.Join(", ", names)));
        return null;
    }

    private NumberSource? Number(Fact fact, SourceColumn low, SourceColumn high, MappingReader? reader, SourceSpan span)
    {
        ColumnKind[] kinds = [ColumnKind.Whole, ColumnKind.DecimalNumber, ColumnKind.Binary];
        if (!Fits(fact, low, span, kinds) || !Fits(fact, high, span, kinds))
            return null;

        var unit = fact.Unit;
        if (reader?.Scalar("unit", CommonShapes.Text) is { } written)
        {
            if (QuantityReader.ReadUnit(written.Text, written.TextSpan, fact.Unit, diagnostics) is not { } read)
                return null;
            unit = read;
        }

        if (Form(fact, low, high, reader, span) is not { } form)
            return null;

        var source = new NumberSource(low, high, unit, form);
        if (Ends(fact.Domain).All(end => (end * fact.Unit.Scale / source.Scale).IsWhole))
            return source;

        diagnostics.Report(SqlMappingKinds.UnsuitedUnit, span, ("found", unit.Symbol), ("fact", fact.Label), ("expected", fact.Unit.Symbol));
        return null;
    }

    private NumberForm? Form(Fact fact, SourceColumn low, SourceColumn high, MappingReader? reader, SourceSpan span)
    {
        var binary = new[] { low, high }.FirstOrDefault(column => column.Type is { Kind: ColumnKind.Binary });
        if (reader?.Scalar("decimals", CommonShapes.Text) is { } scalar)
        {
            if (!int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) || decimals > MostDecimals)
            {
                diagnostics.Report(SqlMappingKinds.BadDecimals, scalar.TextSpan, ("found", scalar.Text));
                return null;
            }

            if (new[] { low, high }.FirstOrDefault(column => column.Type is { Kind: not ColumnKind.Binary }) is { } exact)
            {
                diagnostics.Report(SqlMappingKinds.NeedlessDecimals, scalar.TextSpan, ("column", exact.Name));
                return null;
            }

            return new NumberForm(decimals, Digits, IsRounded: true);
        }

        if (binary is not null)
        {
            diagnostics.Report(SqlMappingKinds.BinaryColumn, span, ("column", binary.Name));
            return null;
        }

        if (fact.Type == FactType.Count)
            return new NumberForm(0, Digits, IsRounded: false);

        // As many decimals as the columns have, where that leaves room for all of their digits.
        var types = new[] { low.Type, high.Type };
        var needed = types.Max(type => type?.Decimals ?? UsualDecimals);
        return types.All(type => type is { WholeDigits: > 0 } && type.WholeDigits + needed <= Digits)
            ? new NumberForm(needed, Digits, IsRounded: false)
            : new NumberForm(UsualDecimals, Digits, IsRounded: false);
    }

    private static IEnumerable<Rational> Ends(Interval domain) => new[] { domain.Lower.Value, domain.Upper.Value }.OfType<Rational>();
}
