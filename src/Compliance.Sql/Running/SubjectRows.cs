using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Sql.Compilation;
using Compliance.Sql.Mapping;
using Compliance.Values;

namespace Compliance.Sql.Running;

/// <summary>Makes subjects of the rows that <see cref="SqlPlan.Listed"/> and <see cref="SqlPlan.LeftToKernel"/> give: exactly what the database had.</summary>
internal sealed class SubjectRows(SqlPlan plan, ILookup<string, Deviation> deviations)
{
    private readonly FactColumns _columns = new(plan.Mapping);
    private readonly Dictionary<string, int> _listed = Places(plan.FactColumnNames, first: 1 + plan.Rules.Count);
    private readonly Dictionary<string, int> _left = Places([.. plan.FactColumnNames, .. plan.FoundNames], first: 1);

    /// <summary>The subject of a row that the database evaluated.</summary>
    public Subject Read(string?[] row) => Read(row, _listed);

    /// <summary>The subject of a row with numbers of more digits than are held: these as the columns say them.</summary>
    public Subject ReadAsFound(string?[] row) => Read(row, _left);

    /// <summary>The verdicts that the database gave, by the rule.</summary>
    public IReadOnlyDictionary<string, Verdict> VerdictsOf(string?[] row) => plan.Rules
        .Select((rule, i) => (rule.Id, Verdict: (Verdict)int.Parse(row[i + 1]!, CultureInfo.InvariantCulture)))
        .ToDictionary(one => one.Id, one => one.Verdict, StringComparer.Ordinal);

    private static Dictionary<string, int> Places(IEnumerable<string> names, int first) => names.Select((name, i) => (name, i)).ToDictionary(one => one.name, one => first + one.i, StringComparer.Ordinal);

    private Subject Read(string?[] row, Dictionary<string, int> places)
    {
        string? Of(string name) => places.TryGetValue(name, out var place) ? row[place] : null;
        var id = row[0]!;
        var builder = new SubjectBuilder(plan.Pack, plan.Mapping.Kind.Name, id);
        if (Of(FactsQuery.SubjectName) is { Length: > 0 } name)
            builder.Named(name);
        if (Of(FactsQuery.Jurisdiction) is { Length: > 0 } place)
            builder.In(place);
        if (Of(FactsQuery.HasDate) is { } hasDate && IsTrue(hasDate))
            builder.On(CalendarDate.FromDayNumber(int.Parse(Of(FactColumns.Day)!, CultureInfo.InvariantCulture)));
        foreach (var (slot, source) in plan.Mapping.Facts)
        {
            if (Text(plan.Mapping.Kind.Facts[slot], slot, source, Of) is { } text)
                builder.Set(plan.Mapping.Kind.Facts[slot].Name, text);
        }

        foreach (var deviation in deviations[id])
            builder.Add(deviation);
        return builder.Build().Require();
    }

    private string? Text(Fact fact, int slot, FactSource source, Func<string, string?> of)
    {
        if (source is WordSource)
            return of(_columns.NameOf(slot)) is { } bits ? Words(fact, ulong.Parse(bits, CultureInfo.InvariantCulture)) : null;

        var range = (RangeSource)source;
        string? End(string name, SourceColumn column) => of(name) is { } number ? Written(fact, source, number) : of(FactsQuery.FoundIn(column)) is { } text ? $"{text} {Unit(fact, source)}".Trim() : null;
        var (low, high) = (End(_columns.LowOf(slot), range.Low), End(_columns.HighOf(slot), range.High));
        return (low, high) switch
        {
            _ when range.IsPoint => low,
            (null, null) => null,
            (null, _) => $"<= {high}",
            (_, null) => $">= {low}",
            _ => $"{low}..{high}",
        };
    }

    private static string? Words(Fact fact, ulong members)
    {
        if (members == ((ChoiceSet)fact.DomainValues).Members)
            return null;
        return fact.Type == FactType.Boolean ? (members == 2 ? "true" : "false") : string.Join(" | ", fact.Choices.Where((_, i) => ((members >> i) & 1) != 0).Select(choice => choice.Name));
    }

    private static string Written(Fact fact, FactSource source, string number)
    {
        var whole = BigInteger.Parse(number, CultureInfo.InvariantCulture);
        if (source is not NumberSource { Form: var form })
            return CalendarDate.FromDayNumber((int)whole).ToString();

        var digits = BigInteger.Abs(whole).ToString(CultureInfo.InvariantCulture).PadLeft(form.Decimals + 1, '0');
        var text = form.Decimals == 0 ? digits : $"{digits[..^form.Decimals]}.{digits[^form.Decimals..]}";
        return $"{(whole.Sign < 0 ? "-" : "")}{text} {Unit(fact, source)}".TrimEnd();
    }

    private static string Unit(Fact fact, FactSource source) => (source is NumberSource number ? number.Unit : fact.Unit).Symbol.En;

    private static bool IsTrue(string value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
