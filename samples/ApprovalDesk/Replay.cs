using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Records;

namespace ApprovalDesk;

/// <summary>Evaluates a kept case again, and tells everything in which it is not as it was kept.</summary>
internal sealed class Replay(Archive archive, Evaluator evaluator)
{
    /// <summary>A line for each difference; none where the record comes out again to the byte.</summary>
    public IReadOnlyList<string> Differences(string number)
    {
        if (archive.Text(number) is not { } text)
            return ["record   is gone"];
        if (KeptRecord.Read(text) is not { } record)
            return ["record   is not a record any more"];

        List<string> differences = [.. OfRecord(number, text, record), .. OfInput(number, record)];
        if (differences.Count == 0 && !string.Equals(record.Write(), text, StringComparison.Ordinal))
            differences.Add("record   is not what is written again");
        return differences;
    }

    private IEnumerable<string> OfRecord(string number, string text, KeptRecord record)
    {
        if (!Seal.Holds(text))
            yield return "record   was changed after it was sealed";
        if (record.Number != number)
            yield return $"record   was kept as {record.Number}";
        if (archive.SealBefore(number) != record.Previous)
            yield return "series   the record before is not the one that it followed";
    }

    private IEnumerable<string> OfInput(string number, KeptRecord record)
    {
        var kept = record.Decision;
        if (archive.Input(number, record) is not { } input)
            return [$"input    {kept.Input.Name} is gone"];

        try
        {
            return evaluator.Differences(kept, input).Select(difference => Line(kept, difference));
        }
        catch (ReadException exception)
        {
            return exception.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => $"result   cannot be had again: {diagnostic}");
        }
        catch (ArgumentException exception)
        {
            return [$"result   cannot be had again: {exception.Message}"];
        }
    }

    private static string Line(DecisionRecord kept, RecordDifference difference)
    {
        var change = $"was {difference.Before}, is {difference.Now}";
        return difference.Part switch
        {
            RecordPart.Input => $"input    {kept.Input.Name} {change}",
            RecordPart.Pack => $"pack     {kept.Pack} {change}",
            RecordPart.Day => $"day      {change}",
            RecordPart.ToolVersion => $"library  {change}",
            RecordPart.Engine => $"engine   {change}",
            _ => "result   " + (difference.Rule is null ? "every finding is the same; the result " + change : difference.ToString()),
        };
    }
}
