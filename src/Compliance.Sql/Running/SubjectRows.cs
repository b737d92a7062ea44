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
    private readonly List<string> _listed = [FactColumns.Id, .. plan.Rules.Select(rule => rule.Id), .. plan.FactColumnNames];
    private readonly List<string> _left = [FactColumns.Id, .. plan.FactColumnNames, .. plan.FoundNames];

    /// <summary>The subject of a row that the database evaluated.</summary>
    public Subject Read(string?[] row) => Read(Named(_listed, row), (_, _) => null);

    /// <summary>The subject of a row with numbers of more digits than are held: these as the columns say them.</summary>
    public Subject ReadAsFound(string?[] row)
    {
        var named = Named(_left, row);
        return Read(named, (name, source) => named.GetValueOrDefault(name) is null ? named.GetValueOrDefault(FactsQuery.FoundIn(source)) : null);
    }

    /// <summary>The verdicts that the database gave, by the rule.</summary>
    public IReadOnlyDictionary<string, Verdict> VerdictsOf(string?[] row) => plan.Rules
        .Select((rule, i) => (rule.Id, Verdict: (Verdict)int.Parse(row[i + 1]!, CultureInfo.InvariantCulture)))
        .ToDictionary(one => one.Id, one => one.Verdict, StringComparer.Ordinal);

    private static Dictionary<string, string?> Named(List<string> names, string?[] row) => names.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private Subject Read(Dictionary<string, string?> row, Func<string, SourceColumn, string?> found)
    {
        var id = row[FactColumns.Id]!;
        var builder = new SubjectBuilder(plan.Pack, plan.Mapping.Kind.Name, id);
        if (row.GetValueOrDefault(FactsQuery.SubjectName) is { Length: > 0 } name)
            builder.Named(name);
        if (row.GetValueOrDefault(FactsQuery.Jurisdiction) is { Length: > 0 } place)
            builder.In(place);
        if (row.GetValueOrDefault(FactsQuery.HasDate) is { } hasDate && IsTrue(hasDate))
            builder.On(CalendarDate.FromDayNumber(int.Parse(row[FactColumns.Day]!, CultureInfo.InvariantCulture)));
        foreach (var (slot, source) in plan.Mapping.Facts)
        {
            if (Text(plan.Mapping.Kind.Facts[slot], slot, source, row, found) is { } text)
                builder.Set(plan.Mapping.Kind.Facts[slot].Name, text);
        }

        foreach (var deviation in deviations[id])
            builder.Add(deviation);
        return builder.Build().Require();
    }

    private string? Text(Fact fact, int slot, FactSource source, Dictionary<string, string?> row, Func<string, SourceColumn, string?> found)
    {
        var columns = new FactColumns(plan.Mapping);
        if (source is WordSource)
            return row[columns.NameOf(slot)] is { } bits ? Words(fact, ulong.Parse(bits, CultureInfo.InvariantCulture)) : null;

        var range = (RangeSource)source;
        string? End(string name, SourceColumn column) => row[name] is { } number ? Written(fact, source, number) : found(name, column) is { } text ? $"{text} {Unit(fact, source)}".Trim() : null;
        var (low, high) = (End(columns.LowOf(slot), range.Low), End(columns.HighOf(slot), range.High));
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
